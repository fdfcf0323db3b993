import Foundation
import Wording

extension CaseStressUseCase {
  /// What is wrong with a result file on a case; nil when the file is not a result on a case at all.
  ///
  /// - Parameters:
  ///   - data: the JSON of `stress` or `protect`.
  ///   - folders: the case folders, where they are not at their old places any more.
  /// - Throws: `UserError` for a result that lacks what it must have.
  public static func faults(in data: Data, folders: [String] = []) throws -> [Message]? {
    struct Kind: Decodable {
      struct Inner: Decodable {
        var caseFolders: [String]?
        var allies: Ignored?
        var equilibrium: Ignored?
        enum CodingKeys: String, CodingKey {
          case allies, equilibrium
          case caseFolders = "case_folders"
        }
      }
      var certificate: Inner
      var frontier: [Ignored]?
    }
    struct Ignored: Decodable {}
    let decoder = JSONDecoder()
    guard let kind = try? decoder.decode(Kind.self, from: data), kind.certificate.caseFolders != nil else { return nil }
    do {
      if kind.certificate.equilibrium != nil {
        return try faults(in: decoder.decode(CaseRoutesResult.self, from: data), folders: folders)
      }
      if kind.certificate.allies != nil {
        return try faults(in: decoder.decode(CaseAlliesResult.self, from: data), folders: folders)
      }
      return kind.frontier == nil
        ? try faults(in: decoder.decode(CaseStressResult.self, from: data), folders: folders)
        : try faults(in: decoder.decode(CaseProtectResult.self, from: data), folders: folders)
    } catch let error as DecodingError {
      throw UserError(.badData, "not a whole result: \(error: error)")
    }
  }
}
