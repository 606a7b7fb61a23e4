import Foundation
import PartnershipModel
import TestSupport
import Testing

@Suite("The model's constants")
struct ConstantsTableTests {
  static let catalogue = packageFolder + "/Sources/PartnershipModel/PartnershipModel.docc/ODD/"

  @Test("are in the description exactly as they are in the code")
  func table() throws {
    let path = Self.catalogue + "ODD-Constants.md"
    let committed = try? String(contentsOfFile: path, encoding: .utf8)
    let article = Self.article
    if committed != article, ProcessInfo.processInfo.environment["CONVENE_RECORD"] == "1" {
      try article.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(
      committed == article,
      "the constants have changed: run the tests once with CONVENE_RECORD=1 to write their table anew, and look at the difference"
    )
  }

  @Test("are each used in an equation of the description")
  func equations() {
    let unmentioned = Parameter.allCases.map { "\($0)" }.filter { !Self.equations.contains($0) }
    #expect(unmentioned == [], "the ODD articles other than the table don't mention these")
  }

  @Test("each have a meaning, a unit and a source, or the word assumption")
  func source() {
    for parameter in Parameter.allCases {
      let definition = parameter.definition
      #expect(![definition.meaning, definition.unit, definition.source].contains(""), "\(parameter)")
    }
  }

  @Test("each have a default within what is plausible")
  func defaults() {
    for parameter in Parameter.allCases {
      #expect(parameter.definition.range.contains(parameter.definition.defaultValue), "\(parameter)")
    }
  }

  @Test("have names of their own")
  func names() {
    #expect(Set(Parameter.allCases.map(\.definition.name)).count == Parameter.allCases.count)
  }

  /// Every word of the description outside the table itself.
  static let equations: Set<String> = {
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: catalogue)) ?? []).sorted()
    let texts = files.filter { $0 != "ODD-Constants.md" }
      .compactMap { try? String(contentsOfFile: catalogue + $0, encoding: .utf8) }
    return Set(texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
  }()

  static var article: String {
    var lines = [
      "# Constants", "", "Every constant of the model: name, default, range, unit, meaning and source.", "",
      "## Overview", "",
      "Made from the code by `ConstantsTableTests`; don't edit. In scenario files a constant has the same name in words:",
      "`trustGain` is `trust gain`. *Assumption* means that nobody has measured it: the range is what its authors find",
      "plausible. Unless a scenario says otherwise, each is drawn once per future from the triangular distribution over its",
      "range that peaks at the default, or assumptions all together from calibrated sets where these are shipped (<doc:ODD-Inputs>).",
    ]
    for topic in Parameter.topics {
      lines += ["", "### \(topic.title)", ""]
      lines += ["| constant | default | range | unit | meaning | source |", "|---|---:|---|---|---|---|"]
      for parameter in topic.parameters {
        let definition = parameter.definition
        let range = "\(plain(definition.range.lowerBound)) to \(plain(definition.range.upperBound))"
        let cells = [
          "`\(parameter)`", plain(definition.defaultValue), range, definition.unit, definition.meaning,
          definition.source,
        ]
        lines.append("| " + cells.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shortest text that reads back as the same number, without a needless `.0`.
  private static func plain(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
