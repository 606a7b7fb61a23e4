import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What a design means to a partner.
public struct PartnerEffectRow: Sendable {
  let design: String
  let effect: PartnerEffects.Effect
  /// The type of Figure 1 that is worth most to it; nil where types weren't looked into.
  let bestType: TypologyFit.Cell?

  public static func rows(_ findings: ComparisonFindings) -> [PartnerEffectRow] {
    let first = findings.experiment.designs[0].partnership.partners.map(\.id)
    return findings.partners.effects.map { effect in
      let type = findings.typology.flatMap { fit in
        first.firstIndex(of: effect.id).map { fit.cells[fit.preferences[$0]] }
      }
      return PartnerEffectRow(design: findings.designs.names[effect.design], effect: effect, bestType: type)
    }
  }
}

extension Table<PartnerEffectRow> {
  /// `partner_effects.csv`.
  public static let partnerEffects = Table(
    name: "partner_effects", title: "Who wins and who pays: every partner under every design",
    columns: [
      .key("design", "Name of the design.", text: \.design),
      .key("partner", "Key of the partner in the scenario file.", text: \.effect.id),
      mean("contribution", "share", "What it gave as a share of its pledge.", \.contribution),
      mean("staff_given", "FTE", "Staff it gave, mean of the months.", \.staffGiven),
      mean("cost", "pounds", "What it paid: staff, money and its people's time.", \.cost),
      Column("cost_share", .number, unit: "share", "Its share of what all partners paid.") {
        .number($0.effect.costShare)
      },
      mean("own_targets", "share", "Attainment of its own targets; empty where it has none.", \.ownTargets),
      mean("left", "share", "Chance that it left the partnership before the end.", \.left),
    ]
      + change(
        "own_targets_change", "Own targets less the same with no partnership; empty where it has none.",
        \.ownTargetsChange)
      + change(
        "benefit_gain",
        "Attainment of the aims as far as they matter to it, less the same with no partnership.",
        \.benefitGain)
      + change(
        "worth_gain",
        "What the design is worth to it against no partnership, as a share of its discretionary staff over the horizon: its part of the value of attainment, plus own targets, less cost.",
        \.worthGain) + [
        Column(
          "burden", .number,
          "Its share of what is paid over its share of what is gained: above 1 it pays more than its part; empty without a gain."
        ) { .number($0.effect.burden) },
        Column("preferred_design", .string, "The compared design that is worth most to it.") {
          .text($0.effect.preferred)
        },
        Column("best_level", .string, "Level of the type of Figure 1 that is worth most to it.") {
          $0.bestType.map { .text($0.level.rawValue) } ?? .missing
        },
        Column("best_function", .string, "Function of the type of Figure 1 that is worth most to it.") {
          $0.bestType.map { .text($0.function.rawValue) } ?? .missing
        },
      ])

  private static func mean(
    _ name: String, _ unit: String, _ meaning: String,
    _ moments: @escaping @Sendable (PartnerEffects.Effect) -> PairedMoments?
  ) -> Column<PartnerEffectRow> {
    Column(name, .number, unit: unit, "Mean. " + meaning) { .number(moments($0.effect)?.mean) }
  }

  private static func change(
    _ name: String, _ meaning: String, _ moments: @escaping @Sendable (PartnerEffects.Effect) -> PairedMoments?
  ) -> [Column<PartnerEffectRow>] {
    [
      Column(name, .number, unit: "share", "Mean. " + meaning) { .number(moments($0.effect)?.mean) },
      Column(name + "_low", .number, unit: "share", "Lower end of its 95% interval.") {
        .number(moments($0.effect)?.interval()?.lowerBound)
      },
      Column(name + "_high", .number, unit: "share", "Upper end of its 95% interval.") {
        .number(moments($0.effect)?.interval()?.upperBound)
      },
    ]
  }
}
