import Analyses
import PartnershipModel
import Statistics

/// Something that nobody knows, and what it does in a scenario.
public struct DriverRow: Sendable {
  public let scenario: Drivers
  public let driver: Drivers.Driver

  public static func rows(_ found: [Drivers]) -> [DriverRow] {
    found.flatMap { scenario in scenario.drivers.map { DriverRow(scenario: scenario, driver: $0) } }
  }
}

extension Table<DriverRow> {
  /// `drivers.csv`.
  public static let drivers = Table(
    name: "drivers", title: "What attainment at the end depends on, of all that nobody knows",
    columns: [
      .key("scenario", "Name of the scenario.", text: \.scenario.scenario),
      .key("input", "Key path in a scenario file.", text: \.driver.unknown.name),
      Column("kind", .string, "assumption, measured constant, or a number of the scenario.") {
        .text($0.driver.kind)
      },
      Column("swing", .number, unit: "share", "Attainment with it high (95% of what it may be) less with it low (5%).")
      {
        .number($0.driver.swing.mean)
      },
      Column("swing_standard_error", .number, unit: "share", "Monte Carlo standard error of the swing.") {
        .number($0.driver.swing.standardError)
      },
      Column(
        "matters", .integer, unit: "0 or 1",
        "Whether the swing is beyond chance, and a twentieth of the standard deviation or more."
      ) {
        .whole($0.driver.matters ? 1 : 0)
      },
      Column("is_inert", .integer, unit: "0 or 1", "Whether not one replication moved by a bit.") {
        .whole($0.driver.isInert ? 1 : 0)
      },
      Column("luck", .number, unit: "share", "Share of the scenario's variance that is luck.") {
        .number($0.scenario.luck)
      },
    ])
}

/// The files of an analysis of drivers.
public enum DriverFiles {
  public static let source = "AssumptionsThatMatter+Shipped.swift"
  public static let page = "WhatDrivesTheModel.md"
}
