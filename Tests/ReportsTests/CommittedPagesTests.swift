import Analyses
import Foundation
import PartnershipModel
import Reports
import TestSupport
import Testing

@Suite("Pages that are made by commands") struct CommittedPagesTests {
  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: packageFolder + "/Sources/Analyses/Analyses.docc/" + name, encoding: .utf8)
  }

  @Test("The page on calibration says what the shipped sets say, and names every target as it stands")
  func calibration()
    throws
  {
    let page = try page("CalibratedSets.md")
    guard !ParameterEnsemble.shipped.sets.isEmpty else {
      #expect(page.contains("No sets are shipped"))
      return
    }
    #expect(
      page.hasSuffix(CalibrationPage.posterior(.shipped).joined(separator: "\n") + "\n"),
      "make ensemble makes it anew")
    for target in CalibrationTarget.shipped {
      let row =
        "| \(target.name) | \(target.pattern) | \(Wording.fixed(target.value, 2)) | \(Wording.fixed(target.tolerance, 2)) |"
      #expect(page.contains(row), "\(target.name): make ensemble makes the page anew")
    }
  }

  @Test("The page on drivers has all six scenarios, and the assumptions that reports name") func drivers() throws {
    let page = try page("WhatDrivesTheModel.md")
    #expect(page.components(separatedBy: "; **luck ").count == 7)
    for function in Function.allCases {
      let names = AssumptionsThatMatter.shipped.names(for: function)
      #expect(!names.isEmpty && names.count <= AssumptionsThatMatter.mostNamed)
      for name in names {
        #expect(Parameter.assumed.contains { $0.definition.name == name }, "\(name)")
        #expect(page.contains("parameters.\(name) | assumption"), "\(name)")
      }
    }
  }
}
