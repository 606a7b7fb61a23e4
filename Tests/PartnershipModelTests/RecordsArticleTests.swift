import Foundation
import PartnershipModel
import TestSupport
import Testing

@Suite("What is recorded")
struct RecordsArticleTests {
  @Test("has a formula in the description, every measure and outcome of it")
  func formulas() throws {
    let article = try String(contentsOfFile: ConstantsTableTests.catalogue + "ODD-Records.md", encoding: .utf8)
    let measures = Measure.allCases.map(\.definition.name) + PartnerMeasure.allCases.map(\.definition.name)
    let names = measures + Outcome.allCases.map(\.definition.name)
    #expect(names.filter { !article.contains("`\($0)`") } == [])
  }
}
