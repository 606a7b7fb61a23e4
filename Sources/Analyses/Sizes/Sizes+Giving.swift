import Experiments
import PartnershipModel
import Statistics

/// What partners give and whom they trust.
extension Size {
  static let giving: [Size] = [
    Size(
      9, "Giving follows the others' (slope)", weight: 3, source: "Andreozzi et al. 2020; Thöni & Volk 2018",
      [
        SizePart("all partners, first year", 0.5, 0.35...0.65, isFromLaboratory: true, on: [.giving]) {
          $0.slope(of: "rewarded")
        },
        SizePart("those who respond", 0.8, 0.65...0.95, isFromLaboratory: true, on: [.giving]) {
          $0.slope(of: "rewarded", amongAbove: 0.1)
        },
        SizePart("falls by year 3 when unrewarded, share", 0.42, 0.33...0.50, on: [.giving]) {
          1 - $0.slope(of: "unrewarded") / $0.slope(of: "rewarded")
        },
      ]),
    Size(
      10, "Giving lasts (r between partners)", weight: 2, source: "Andreozzi et al. 2020",
      [
        SizePart("from quarter to quarter", 0.70, 0.55...0.85, on: [.sixYears]) { sample in
          Sizes.mean([(2, 3), (5, 6), (9, 10)].map { sample.persistence(of: $0, $1) })
        },
        SizePart("over nine quarters", 0.375, 0.25...0.50, on: [.sixYears]) { sample in
          Sizes.mean([(2, 11), (3, 12)].map { sample.persistence(of: $0, $1) })
        },
      ]),
    Size(
      11, "Mean giving of equal designs in like places (SD)", weight: 2, source: "50 groups of four, 20 rounds",
      [
        SizePart("additive work", 0.25, 0.2...0.3, on: [.kindsOfWork]) {
          Sizes.mean(over: $0[.kindsOfWork]) {
            Moments($0.values("additive", .outcome(.contribution))).variance.squareRoot()
          }
        }
      ]),
    Size(
      12, "Two humps in what is attained (coefficient)", weight: 2, isHeldOut: true,
      source: "groups with and without a threshold",
      [
        SizePart("additive work", 0.45, 0...0.56, tolerance: 0.1, on: [.kindsOfWork]) {
          Sizes.mean(over: $0[.kindsOfWork]) { bimodality($0.values("additive", .outcome(.attainment))) }
        },
        SizePart("threshold work", 0.63, 0.56...1, tolerance: 0.1, on: [.kindsOfWork]) {
          Sizes.mean(over: $0[.kindsOfWork]) { bimodality($0.values("threshold", .outcome(.attainment))) }
        },
      ]),
    Size(
      14, "Share of partners' trust that lies between partnerships", weight: 2, source: "SPR 2014, 12 coalitions",
      [
        SizePart("month 12", 0.075, 0.05...0.10, on: [.sixYears]) { $0.shareOfTrustBetween(month: 12) },
        SizePart("month 72", 0.175, 0.10...0.25, on: [.sixYears]) { $0.shareOfTrustBetween(month: 72) },
      ]),
    Size(
      24, "Effect on giving (d)", weight: 2, source: "Balliet et al. 2011; Balliet 2010",
      [
        SizePart("full sanction against none", 0.7, 0.4...0.9, isFromLaboratory: true, on: [.pairs]) {
          $0.effect(of: "full sanction", over: "without sanction", on: .contribution)
        },
        SizePart("monthly meetings against yearly", 0.75, 0.5...1.0, isFromLaboratory: true, on: [.pairs]) {
          $0.effect(of: "monthly meetings", over: "yearly meetings", on: .contribution)
        },
      ]),
  ]

  /// All rows, in the order of their numbers.
  public static let all: [Size] = (survival + effects + giving).sorted { $0.number < $1.number }
}

extension PopulationSample {
  /// How much more a partner gives for each share of their pledge that all others give more: what it gives less in the months
  /// after they have held back, over what they give less. Mean over partners and scenarios.
  ///
  /// - Parameter least: only lives in which the partner's own slope is above.
  fileprivate func slope(of design: String, amongAbove least: Double = -.infinity) -> Double {
    Sizes.mean(over: self[.giving]) { group in
      guard let base = group.scenario.designs.first(where: { $0.name == design })?.partnership else { return .nan }
      let (seen, shown) = base.horizon == 12 ? (3...11, 4...12) : (27...35, 28...36)
      let partners = base.partners.indices
      return Sizes.mean(
        partners.map { partner in
          let held = Population.name(design, without: base.partners[partner].id)
          let others = partners.filter { $0 != partner }.map { other in
            zip(group.values(design, .giving(other, seen)), group.values(held, .giving(other, seen))).map(-)
          }
          let own = zip(
            group.values(design, .giving(partner, shown)), group.values(held, .giving(partner, shown))
          ).map(-)
          var (response, shift) = (0.0, 0.0)
          for life in own.indices {
            let less = Sizes.mean(others.map { $0[life] }.filter(\.isFinite))
            guard own[life].isFinite, less.isFinite, less > 0.01, own[life] / less > least else { continue }
            response += own[life]
            shift += less
          }
          return shift > 0 ? response / shift : .nan
        }.filter(\.isFinite))
    }
  }

  fileprivate func persistence(of first: Int, _ second: Int) -> Double {
    Sizes.mean(over: self[.sixYears]) { group in
      let partners = group.scenario.designs[0].partnership.partners.indices
      func giving(_ quarter: Int) -> [Double] {
        partners.flatMap { group.values(0, .giving($0, Population.quarter(quarter))) }
      }
      return Sizes.correlation(giving(first), giving(second))
    }
  }

  fileprivate func shareOfTrustBetween(month: Int) -> Double {
    Sizes.mean(over: self[.sixYears]) { group in
      let columns = group.scenario.designs[0].partnership.partners.indices.map {
        group.values(0, .trust($0, month: month))
      }
      return intraclassCorrelation((0..<group.lives).map { life in columns.map { $0[life] } })
    }
  }
}
