import Experiments
import Statistics

/// Question 3: is a formal partnership worth forming? What the briefing asks before one is: "clear justification that a
/// partnership is needed to realise the vision and that a partnership solution represents value for money".
///
/// Judged by net value where the scenario states what full attainment is worth, by attainment alone where it doesn't.
public struct Justification: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case justified = "formal partnership justified"
    case lighterDoesAsWell = "a lighter form does as well"
    case notJustified = "not justified"
    case cannotTell = "can't tell yet"
  }

  /// Why it can't be told, and so what would tell.
  public enum Doubt: Sendable, Hashable {
    /// Chance blurs the means: about so many replications would do.
    case tooFewReplications(needed: Int)
    /// The means are clear, but the futures don't agree: only facts would tell.
    case futuresDisagree
  }

  /// One formal design against the two lighter forms.
  public struct Case: Sendable {
    public let design: Int
    public let verdict: Verdict
    /// Share of futures in which the verdict holds, luck taken out; for `cannotTell`, in which a formal partnership does best of
    /// the three.
    public var probability: Double { share.value }
    /// The same with its 95% interval.
    public let share: Estimate
    public let doubt: Doubt?
    /// Extra cost over no partnership for each percentage point gained over it, pounds; nil without a certain gain.
    public let costPerPoint: Double?
  }

  /// What designs are judged by.
  public let quantity: ComparedQuantity
  /// For each formal design.
  public let cases: [Case]
  /// The formal design with the highest mean of `quantity`: if any is justified, this one should be.
  public let strongest: Case?
  /// What it would be worth on average to know beforehand which future comes, in the unit of `quantity`
  /// (expected value of perfect information; Raiffa & Schlaifer 1961), luck taken out.
  public let valueOfKnowing: Estimate
  /// The same if luck could be foreseen too, which nobody can.
  public let valueOfKnowingLuck: Double
  public let acceptability: Acceptability

  /// Share of futures that must agree for a verdict (assumption).
  public static let sureEnough = 2.0 / 3
  /// Attainment up to which one form does as well as another (assumption); the same share of the value where one is stated.
  public static let tolerance = 0.01

  public init(_ designs: ComparedDesigns) {
    let quantity: ComparedQuantity = designs.value == nil ? .outcome(.attainment) : .netValue
    self.quantity = quantity
    cases = designs.formal.map { Case($0, in: designs, by: quantity) }
    let futures = designs.table.designs.indices.map { designs.futures(quantity, design: $0) }
    strongest = cases.max { (mean(futures[$0.design]), -$0.design) < (mean(futures[$1.design]), -$1.design) }
    let best = (0..<(futures.first?.count ?? 0)).map { future in futures.map { $0[future] }.max() ?? 0 }
    valueOfKnowingLuck = mean(best) - (futures.map(mean).max() ?? 0)
    let lives = designs.table.designs.indices.map { designs.values(quantity, design: $0) }
    valueOfKnowing =
      LuckFree.estimates(
        lives.dropFirst().map { zip($0, lives[0]).map { $0 - $1 } }, isAllKnown: designs.isAllKnown,
        within: 0...Double.greatestFiniteMagnitude
      ) { differences in
        let count = differences.first?.count ?? 0
        let best = (0..<count).map { future in differences.reduce(0) { max($0, $1[future]) } }
        return [max(0, mean(best) - max(0, differences.map(mean).max() ?? 0))]
      }[0]
    acceptability = Acceptability(designs)
  }
}

extension Justification.Case {
  init(_ design: Int, in designs: ComparedDesigns, by quantity: ComparedQuantity) {
    let tolerance = Justification.tolerance * (quantity == .netValue ? designs.value ?? 1 : 1)
    let (formal, informal, none) = (
      designs.futures(quantity, design: design), designs.futures(quantity, design: designs.informalWorking),
      designs.futures(quantity, design: designs.noPartnership)
    )
    let each = confidenceOfEach(joint: 0.95, intervals: 3)
    func less(_ one: [Double], _ other: [Double]) -> (mean: Double, low: Double, high: Double) {
      let moments = Moments(zip(one, other).map { $0 - $1 })
      let half =
        moments.count > 1
        ? studentDeviate(confidence: each, degreesOfFreedom: moments.count - 1)
          * (moments.variance / Double(moments.count)).squareRoot() : .infinity
      return (moments.mean, moments.mean - half, moments.mean + half)
    }
    let overInformal = less(formal, informal)
    let overNone = less(formal, none)
    let informalOverNone = less(informal, none)

    let clear: Justification.Verdict? =
      if overNone.high <= 0 && informalOverNone.low <= 0 {
        .notJustified
      } else if overInformal.high <= tolerance && informalOverNone.low >= -tolerance {
        .lighterDoesAsWell
      } else if overInformal.low > 0 && overNone.low > 0 {
        .justified
      } else {
        nil
      }
    let lives = [design, designs.informalWorking, designs.noPartnership].map { designs.values(quantity, design: $0) }
    let shares = LuckFree.shares(
      [1, 2].map { other in zip(lives[0], lives[other]).map { $0 - $1 } }, isAllKnown: designs.isAllKnown
    ) { ahead in
      let least = min(ahead[0], ahead[1])
      return [least > 0, least <= 0, least <= tolerance]
    }
    let formalIsBest = shares[0]
    let agreeing: Estimate =
      switch clear {
      case .justified, .cannotTell, nil: formalIsBest
      case .notJustified: shares[1]
      case .lighterDoesAsWell: shares[2]
      }
    self.design = design
    if let clear, agreeing.value >= Justification.sureEnough {
      (verdict, share, doubt) = (clear, agreeing, nil)
    } else {
      verdict = .cannotTell
      share = formalIsBest
      // Half-widths shrink with the root of the replications.
      let needed =
        [overInformal, overNone].map { difference in
          let ratio = (difference.high - difference.mean) / max(abs(difference.mean), 1e-9)
          return ratio * ratio * Double(2 * formal.count)
        }.max() ?? 0
      doubt =
        clear == nil
        ? .tooFewReplications(needed: Int(min(needed, 1e9)) + 1) : .futuresDisagree
    }
    let gain = less(
      designs.futures(.outcome(.attainment), design: design),
      designs.futures(.outcome(.attainment), design: designs.noPartnership))
    let extra = less(
      designs.futures(.outcome(.cost), design: design),
      designs.futures(.outcome(.cost), design: designs.noPartnership))
    costPerPoint = gain.low > 0 ? extra.mean / (gain.mean * 100) : nil
  }
}
