import Experiments
import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// Whether the model shows them is asked by `convene patterns`, which CI runs.
@Suite("The catalogue of patterns") struct CatalogueTests {
  /// Every row of the evidence: key, strength, and what it was to the makers of the model.
  static let rows = """
    P1 strong input, P2 strong emergent, P3 weak emergent, P4 strong emergent, P6 medium emergent, P7 strong calibrated, \
    P8 medium emergent, P9 strong calibrated, P10 strong calibrated, P12 medium emergent, P13 medium calibrated, \
    P14 strong calibrated, P17 strong input, P20 medium emergent, P21 medium emergent, P22 medium emergent, \
    P23 medium input, P24 strong emergent, P26 strong calibrated, P27 weak emergent, P29 medium emergent, \
    P30 strong emergent, P32 strong calibrated, P33 strong calibrated, P34 medium input, P35 weak emergent, \
    P37 medium emergent, P38 medium input, P39 medium emergent, P40 strong calibrated, P41 medium emergent, \
    P43 medium calibrated, P44 medium emergent, P46 medium calibrated, P47 weak emergent
    """.split(separator: ", ").map(String.init)

  @Test("has every row of the evidence, and each is a pattern without faults") func complete() throws {
    let folder = packageFolder + "/scenarios/patterns/"
    var found: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasPrefix("P") {
      let content = try #require(bytes(folder + name))
      let file = try PatternFile(bytes: Array(content), named: name)
      let pattern = try file.over(ScenarioFile(path: folder + (file.baseName ?? "typical-partnership.yaml")))
        .pattern(at: NuisancePoint.hypercube(5, seed: 3)[0])
      #expect(name.hasPrefix(pattern.id + "-"))
      #expect(!pattern.claims.isEmpty)
      found.append("\(pattern.id) \(pattern.strength.rawValue) \(pattern.use.rawValue)")
    }
    #expect(found.sorted() == Self.rows.sorted())
    #expect(Self.rows.count == 35)
  }
}
