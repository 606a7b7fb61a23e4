import Analyses
import PartnershipModel
import Statistics

/// The tables that a calibration writes.
public enum CalibrationFiles {
  /// The accepted sets as a source file of the model, and what is said of them as a page.
  public static let source = "ParameterEnsemble+Shipped.swift"
  public static let page = "CalibratedSets.md"

  /// File name and bytes of each table.
  public static func files(_ findings: CalibrationFindings) -> [(name: String, bytes: [UInt8])] {
    func file<Row>(_ table: Table<Row>, _ rows: [Row]) -> (name: String, bytes: [UInt8]) {
      (table.fileName, table.header + table.bytes(of: rows))
    }
    return [
      file(.calibrationTargets, findings.fits), file(.calibrationParameters, findings.ensemble.summaries),
      file(.calibrationCorrelations, findings.ensemble.correlations(atLeast: CalibrationFindings.notableCorrelation)),
      file(
        .calibrationGenerations,
        findings.result.generations.enumerated().map { GenerationRow(number: $0 + 1, generation: $1) }),
      file(.parameterSets, findings.ensemble.sets.enumerated().map { ParameterSetRow(number: $0, set: $1) }),
    ]
  }

  public static var schemas: [TableSchema] {
    [
      Table<CalibrationFindings.Fit>.calibrationTargets.schema, Table<PosteriorSummary>.calibrationParameters.schema,
      Table<PosteriorCorrelation>.calibrationCorrelations.schema, Table<GenerationRow>.calibrationGenerations.schema,
      Table<ParameterSetRow>.parameterSets.schema,
    ]
  }
}

extension Table<CalibrationFindings.Fit> {
  /// `calibration_targets.csv`.
  public static let calibrationTargets = Table(
    name: "calibration_targets", title: "What was measured, and what the model gives before and after calibration",
    columns: [
      .key("target", "What was measured.", text: \.target.name),
      Column("pattern", .string, "Row of the pattern catalogue; empty where it belongs to none.") {
        .text($0.target.pattern)
      },
      .statistic("value", "What was measured.") { $0.target.value },
      .statistic("tolerance", "What counts as one standard deviation of it.") { $0.target.tolerance },
      .statistic("before", "Mean over parameter sets drawn from what is thought beforehand.") { $0.before.mean },
      .statistic("before_deviation", "Their standard deviation.") { $0.before.variance.squareRoot() },
      .statistic("after", "Mean over the accepted sets, with luck that had no part in accepting them.") {
        $0.after.mean
      },
      .statistic("after_deviation", "Their standard deviation, luck of the evaluation included.") {
        $0.after.variance.squareRoot()
      },
      Column("deviations_away", .number, "Mean of the accepted sets less the value, in tolerances.") {
        .number($0.deviation)
      },
      Column("is_missed", .integer, unit: "0 or 1", "Whether that is more than one.") { .whole($0.isMissed ? 1 : 0) },
      Column("source", .string, "Where the value comes from.") { .text($0.target.source) },
    ])
}

extension Table<PosteriorSummary> {
  /// `calibration_parameters.csv`.
  public static let calibrationParameters = Table(
    name: "calibration_parameters", title: "What the accepted sets say of each assumption",
    columns: [
      .key("constant", "Name in scenario files.", text: \.parameter.definition.name),
      Column("unit", .string, "Unit of the numbers.") { .text($0.parameter.definition.unit) },
      .statistic("default", "The likeliest value beforehand.") { $0.parameter.definition.defaultValue },
      .statistic("range_low", "Lower end of what is plausible.") { $0.parameter.definition.range.lowerBound },
      .statistic("range_high", "Upper end.") { $0.parameter.definition.range.upperBound },
      .statistic("median", "Median of the accepted sets.") { $0.median },
      .statistic("low", "5% of the accepted sets lie below.") { $0.low },
      .statistic("high", "5% lie above.") { $0.high },
      Column("shift", .number, "Mean less the mean beforehand, in standard deviations beforehand.") {
        .number($0.shift)
      },
      Column("contraction", .number, unit: "share", "1 less the ratio of the variances after and before.") {
        .number($0.contraction)
      },
    ])
}

extension Table<PosteriorCorrelation> {
  /// `calibration_correlations.csv`.
  public static let calibrationCorrelations = Table(
    name: "calibration_correlations", title: "Assumptions that go together in the accepted sets, strongest first",
    columns: [
      .key("first", "Name of a constant.", text: \.first.definition.name),
      .key("second", "Name of another.", text: \.second.definition.name),
      Column("correlation", .number, "Over the accepted sets, -1 to 1.") { .number($0.correlation) },
    ])
}

/// One step of the calibration.
public struct GenerationRow: Sendable {
  public let number: Int
  public let generation: PopulationCalibration.Generation
}

extension Table<GenerationRow> {
  /// `calibration_generations.csv`.
  public static let calibrationGenerations = Table(
    name: "calibration_generations", title: "How the population came nearer",
    columns: [
      .key("generation", "From 1.", whole: \.number),
      Column("tolerance", .number, "Distance that was still accepted: root mean square of deviations, in tolerances.") {
        .number($0.generation.tolerance)
      },
      Column("acceptance", .number, unit: "share", "Moves that stayed within it.") {
        .number($0.generation.acceptance)
      },
      Column("redrawn", .number, unit: "share", "Assumptions drawn anew in a move.") {
        .number($0.generation.redrawn)
      },
      Column("evaluations", .integer, unit: "count", "Parameter sets run.") { .whole($0.generation.evaluations) },
    ])
}

/// One accepted set.
public struct ParameterSetRow: Sendable {
  public let number: Int
  public let set: ParameterSet
}

extension Table<ParameterSetRow> {
  /// `parameter_sets.csv`.
  public static let parameterSets = Table(
    name: "parameter_sets", title: "The accepted sets: a value of each assumption",
    columns: [.key("set", "From 0.", whole: \.number)]
      + Parameter.assumed.enumerated().map { place, parameter in
        Column(
          "\(parameter)", .number, unit: parameter.definition.unit, parameter.definition.meaning
        ) { .number($0.set.values[place]) }
      })
}
