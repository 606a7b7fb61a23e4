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
  /// At `shares`, in order.
  public let quantiles: [Quantile]
  /// Of a month, the share of replications that get there within the run: a month after the end stands for never, so that means
  /// of months mean nothing.
  public let reached: Estimate?

  public static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  init(design: String, horizon: Int, _ column: OutcomeColumn, _ tally: Tally) {
    self.design = design
    outcome = column.definition
    moments = tally.moments
    let isMonth = column.definition.unit == .months
    mean = isMonth ? nil : tally.moments.mean
    let share = isMonth ? tally.histogram.share(upTo: horizon) : nil
    reached = share.map {
      Estimate($0, interval: chanceInterval($0, of: Double(tally.moments.effectiveCount)))
    }
    lowest = tally.histogram.lowest
    highest = tally.histogram.highest
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
    reached = nil
    lowest = nil
    highest = nil
    quantiles = []
    let gain = findings[.gainOverNone].moments
    let isGain = gain.interval().map { $0.lowerBound > 0 } ?? false
    mean = isGain ? findings[.extraCost].moments.mean / (gain.mean * 100) : nil
  }

  /// nil where a mean means nothing.
  var ofMean: PairedMoments? { outcome.unit == .months ? nil : moments }

  public static let costPerPoint = QuantityDefinition(
    name: "cost_per_point", unit: .pounds,
    meaning: "Mean extra cost over no partnership for each percentage point of mean attainment gained over it; "
      + "empty where a gain isn't certain (95%).", good: .low)

  /// All rows of the table, in key order.
  public static func rows(_ findings: Findings) -> [SummaryRow] {
    findings.designs.flatMap { design in
      zip(OutcomeColumn.all, design.outcomes).map {
        SummaryRow(design: design.design.name, horizon: design.design.partnership.horizon, $0, $1)
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
      .statistic("mean", "Mean; of months empty, since never has no mean: see reached and the median.", value: \.mean),
      .statistic("standard_error", "Monte Carlo standard error of the mean, from the means of futures.") {
        $0.ofMean?.standardError
      },
      .statistic("mean_low", "Lower end of the 95% interval of the mean (Student's t; of a chance Wilson's).") { row in
        row.ofMean.flatMap { row.outcome.interval(ofMean: $0) }?.lowerBound
      },
      .statistic("mean_high", "Upper end of it.") { row in
        row.ofMean.flatMap { row.outcome.interval(ofMean: $0) }?.upperBound
      },
      .statistic("standard_deviation", "Standard deviation between replications.") { $0.ofMean?.standardDeviation },
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
        Column("reached", .number, unit: "share", "Of months: share of replications that get there within the run.") {
          .number($0.reached?.value)
        },
        Column("reached_low", .number, unit: "share", "Lower end of its 95% interval (Wilson).") {
          .number($0.reached?.interval?.lowerBound)
        },
        Column("reached_high", .number, unit: "share", "Upper end of it.") {
          .number($0.reached?.interval?.upperBound)
        },
      ])

  private static func quantileColumns(_ index: Int) -> [Column<SummaryRow>] {
    let percent = Int((SummaryRow.shares[index] * 100).rounded())
    let name = percentileName(percent)
    @Sendable func quantile(_ row: SummaryRow) -> SummaryRow.Quantile? {
      row.quantiles.indices.contains(index) ? row.quantiles[index] : nil
    }
    return [
      .statistic(name, "\(percent)% of replications lie below; \(resolution)") { quantile($0)?.value },
      .statistic(
        name + "_low",
        "Lower end of its 95% interval, whatever the distribution; empty where there are too few replications for one."
      ) {
        quantile($0)?.interval?.lowerBound
      },
      .statistic(name + "_high", "Upper end of it.") {
        quantile($0)?.interval?.upperBound
      },
    ]
  }
}

/// How finely quantiles are known, for the descriptions of columns.
let resolution = "to 0.001 for shares, to 1 for counts and months up to 255, to 1.6% for money."

func percentileName(_ percent: Int) -> String { percent < 10 ? "p0\(percent)" : "p\(percent)" }
