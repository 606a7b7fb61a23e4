import Foundation
import Reports
import Results
import TestSupport
import Testing
import Workbench

@Suite("The answer of a run") struct AnswerTests {
  static let scenarios = [
    "community-legal-service-partnership", "health-collaborative", "crime-and-disorder-reduction-partnership",
    "drug-action-team", "regeneration-partnership", "youth-offending-team",
  ]

  @Test(
    "says in each number what the cell says that it is cited from, on the terminal and on the page",
    arguments: scenarios)
  func cited(scenario: String) async throws {
    let file = packageFolder + "/scenarios/\(scenario).yaml"
    let found = try await Job(RunScenario(file: file, replications: 128)).answer
    let run = try RecordedRun(found.finished.findings, title: found.finished.manifest.title)
    let answer = Answer.run(run, of: found.finished.findings.designs[0].design.name)
    #expect(answer.claims.count == 2)
    for number in answer.claims.flatMap(\.numbers) {
      let cell = try #require(number.citation.value(in: run))
      #expect(reads(number.text, as: cell, of: number.kind), "\(number.text) for \(cell)")
    }
    #expect(onOneLine(found.text).contains(onOneLine(answer.text)))
    let page = String(decoding: try #require(found.files["report.html"]), as: UTF8.self)
    for claim in answer.claims {
      for case .words(let words) in claim.pieces {
        #expect(page.contains(words.replacingOccurrences(of: "\"", with: "&quot;")))
      }
    }
  }

  /// Whether a text is a number rounded to the digits that the text has.
  private func reads(_ text: String, as cell: Double, of kind: CitedNumber.Kind) -> Bool {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }.filter { $0 != "," }
    guard let written = Double(digits) else { return false }
    let scale: Double =
      switch kind {
      case .share, .points: 100
      case .pounds, .months, .count, .plain: 1
      }
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    return abs(written - (kind == .points ? abs(cell) : cell) * scale) <= 0.5 * pow(10, -Double(decimals)) + 1e-9
  }

  private func onOneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
}
