import Foundation

extension CaseStressUseCase {
  /// What is wrong with a result file on a case; nil when the file is not a result on a case at all.
  ///
  /// - Parameters:
  ///   - data: the JSON of `stress` or `protect`.
  ///   - folder: the case folder, where it is not at its old place any more.
  /// - Throws: `UserError` for a result that lacks what it must have.
  public static func faults(in data: Data, folder: String? = nil) throws -> [String]? {
    struct Kind: Decodable {
      struct Inner: Decodable {
        var caseFolder: String?
        enum CodingKeys: String, CodingKey { case caseFolder = "case_folder" }
      }
      var certificate: Inner
      var frontier: [Ignored]?
    }
    struct Ignored: Decodable {}
    let decoder = JSONDecoder()
    guard let kind = try? decoder.decode(Kind.self, from: data), kind.certificate.caseFolder != nil else { return nil }
    do {
      return kind.frontier == nil
        ? try faults(in: decoder.decode(CaseStressResult.self, from: data), folder: folder)
        : try faults(in: decoder.decode(CaseProtectResult.self, from: data), folder: folder)
    } catch let error as DecodingError {
      throw UserError(.badData, "not a whole result: \(error: error)")
    }
  }
}
