import Analyses
import Foundation

/// The patterns that are on record as passing: a key a line, and whatever else is to be said behind a `#`.
///
/// One that passed and no longer does is found at once, and an honest count is no failure: whoever changes the list says why
/// in it.
public struct RecordedPasses: Sendable {
  public let keys: [String]

  /// - Throws: `Failure` where there is no such file, or a line isn't a key.
  init(path: String) throws {
    let lines = String(decoding: try ScenarioSource.bytes(of: path), as: UTF8.self).split(separator: "\n")
    let keys = lines.map { line in
      line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    if let words = keys.first(where: { $0.count > 1 }) {
      throw Failure(
        .badContent,
        "\(path): \"\(words.joined(separator: " "))\" isn't the key of a pattern; allowed: a key a line, such as P17")
    }
    self.keys = keys.flatMap(\.self)
  }

  /// Those on record that don't pass, or weren't tried at all.
  func broken(by findings: PatternFindings) -> [String] {
    let passing = findings.verdicts.filter(\.passes).map(\.pattern.id)
    return keys.filter { !passing.contains($0) }
  }

  /// Those that pass and aren't on record.
  func missing(of findings: PatternFindings) -> [String] {
    findings.verdicts.filter(\.passes).map(\.pattern.id).filter { !keys.contains($0) }
  }
}
