import Experiments
import PartnershipModel
import Statistics

/// One outcome of one design over all replications.
public struct SummaryRow: Sendable {
  public struct Quantile: Sendable {
    public let value: Double
    public let interval: ClosedRange<Double>?
  }

  public let design: String
  public let outcome: QuantityDefinition
  public let moments: PairedMoments?
  /// The mean, or a ratio of means.
  public let mean: Double?
  public let lowest: Double?
  public let highest: Double?
  /// Of a month that may never come: the share of replications in which it does.
  public let reached: Double?
  /// At `shares`, in order.
  public let quantiles: [Quantile]

  public static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  init(design: String, _ column: OutcomeColumn, _ tally: Tally, horizon: Int) {
    self.design = design
    outcome = column.definition
    moments = tally.moments
    mean = tally.moments.mean
    lowest = tally.histogram.lowest
    highest = tally.histogram.highest
    reached = column.definition.unit == .months ? tally.histogram.share(upTo: Double(horizon)) : nil
    let values = tally.histogram.quantiles(Self.shares) ?? []
    quantiles = zip(Self.shares, values).map { share, value in
      Quantile(
        value: value,
        interval: tally.histogram.interval(ofQuantile: share, independent: tally.moments.effectiveCount))
    }
  }

  /// Extra cost for each percentage point of attainment gained: a ratio of means, and only where there is a gain.
  init(costPerPointOf findings: DesignFindings) {
    design = findings.design.name
    outcome = Self.costPerPoint
    moments = nil
    lowest = nil
    highest = nil
    reached = nil
    quantiles = []
    let gain = findings[.gainOverNone].moments
    let isGain = gain.interval().map { $0.lowerBound > 0 } ?? false
    mean = isGain ? findings[.extraCost].moments.mean / (gain.mean * 100) : nil
  }

  public static let costPerPoint = QuantityDefinition(
    name: "cost_per_point", unit: .pounds,
    meaning: "Mean extra cost over no partnership for each percentage point of mean attainment gained over it; "
      + "empty where a gain isn't certain (95%).", good: .low)

  /// All rows of the table, in key order.
  public static func rows(_ findings: Findings) -> [SummaryRow] {
    findings.designs.flatMap { design in
      zip(OutcomeColumn.all, design.outcomes).map {
        SummaryRow(design: design.design.name, $0, $1, horizon: design.design.partnership.horizon)
      }
        + [SummaryRow(costPerPointOf: design)]
    }
  }
}

extension Table<SummaryRow> {
  /// `summary.csv`.
  public static let summary = Table(
    name: "summary", title: "Every outcome of every design over all replications",
    columns: [
      .key("design", "Name of the design.", text: \.design),
      .key(
        "outcome", "Name of the outcome; the columns of replications.csv say what each means.", text: \.outcome.name),
      Column("unit", .string, "Unit of the outcome and of every figure of the row that isn't a share or a count.") {
        .text($0.outcome.unit.rawValue)
      },
      Column("n", .integer, unit: "count", "Replications.") { $0.moments.map { .whole($0.count) } ?? .missing },
      .statistic("mean", "Mean.", value: \.mean),
      .statistic("standard_error", "Monte Carlo standard error of the mean, from the means of futures.") {
        $0.moments?.standardError
      },
      .statistic("mean_low", "Lower end of the 95% interval of the mean (Student's t).") {
        $0.moments?.interval()?.lowerBound
      },
      .statistic("mean_high", "Upper end of the 95% interval of the mean (Student's t).") {
        $0.moments?.interval()?.upperBound
      },
      .statistic("standard_deviation", "Standard deviation between replications.") { $0.moments?.standardDeviation },
      Column(
        "luck_share", .number, unit: "share", "Share of the variance that comes from luck; empty where nothing varies."
      ) {
        .number($0.moments?.ignoranceShare.map { 1 - $0 })
      },
      Column(
        "ignorance_share", .number, unit: "share",
        "Share of the variance that comes from not knowing; empty where nothing varies."
      ) {
        .number($0.moments?.ignoranceShare)
      },
      .statistic("minimum", "Lowest, exact.", value: \.lowest),
    ] + SummaryRow.shares.indices.flatMap(quantileColumns)
      + [
        .statistic("maximum", "Highest, exact.", value: \.highest),
        .statistic(
          "share_reached",
          "Of months: share of replications in which it comes about by the end; then look at quantiles, not the mean.",
          value: \.reached),
      ])

  private static func quantileColumns(_ index: Int) -> [Column<SummaryRow>] {
    let percent = Int((SummaryRow.shares[index] * 100).rounded())
    let name = percentileName(percent)
    @Sendable func quantile(_ row: SummaryRow) -> SummaryRow.Quantile? {
      row.quantiles.indices.contains(index) ? row.quantiles[index] : nil
    }
    return [
      .statistic(name, "\(percent)% of replications lie below; \(resolution)") { quantile($0)?.value },
      .statistic(name + "_low", "Lower end of its 95% interval, whatever the distribution.") {
        quantile($0)?.interval?.lowerBound
      },
      .statistic(name + "_high", "Upper end of its 95% interval, whatever the distribution.") {
        quantile($0)?.interval?.upperBound
      },
    ]
  }
}

/// How finely quantiles are known, for the descriptions of columns.
let resolution = "to 0.001 for shares, to 1 for counts and months up to 255, to 1.6% for money."

func percentileName(_ percent: Int) -> String { percent < 10 ? "p0\(percent)" : "p\(percent)" }
