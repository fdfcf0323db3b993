import CaseFiles
import Cases
import Foundation
let modelParameterIDs: Set<String> = []
public func loadCase(_ folder: URL) throws -> Case { try CaseLoader.load(folder, modelParameters: modelParameterIDs) }
public func caseInputs(_ folder: URL) throws -> [Manifest.Input] { [] }
