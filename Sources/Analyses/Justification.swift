import Experiments
import Statistics

/// Question 3: is a formal partnership worth forming? What the briefing asks before one is: "clear justification that a
/// partnership is needed to realise the vision and that a partnership solution represents value for money".
///
/// Each formal design is judged beside the two lighter forms of its own partners and money. Where the scenario states what
/// full attainment is worth, by net value. Where it doesn't, nothing can be called justified: then there is a break-even, the
/// value from which on the design is worth it.
public struct Justification: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    // With a value.
    case justified = "formal partnership justified"
    case lighterDoesAsWell = "a lighter form does as well"
    case notJustified = "not justified"
    // Without one.
    case aboveBreakEven = "worth it above the break-even"
    case atAnyValue = "worth it at any value"
    case atNoValue = "worth it at no value"
    case cannotTell = "can't tell yet"
  }

  /// Why it can't be told, and so what would tell.
  public enum Doubt: Sendable, Hashable {
    /// Chance blurs the means: about so many replications would do.
    case tooFewReplications(needed: Int)
    /// The means are clear, but the futures don't agree: only facts would tell.
    case futuresDisagree
  }

  /// What designs are judged by: net value, or attainment where no value is stated.
  public let quantity: ComparedQuantity
  /// For each formal design.
  public let cases: [Case]
  /// The formal design with the highest mean of `quantity`: if any is worth it, this one should be.
  public let strongest: Case?
  /// What it would be worth on average to know beforehand which future comes, in the unit of `quantity`
  /// (expected value of perfect information; Raiffa & Schlaifer 1961), luck taken out.
  public let valueOfKnowing: Estimate
  /// The same if luck could be foreseen too, which nobody can.
  public let valueOfKnowingLuck: Double
  public let acceptability: Acceptability

  /// Share of futures that must agree for a verdict (assumption).
  public static let sureEnough = 2.0 / 3

  public init(_ designs: ComparedDesigns) {
    let quantity: ComparedQuantity = designs.areValued ? .netValue : .outcome(.attainment)
    self.quantity = quantity
    cases = designs.formal.map { Case($0, in: designs) }
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

extension Justification {
  /// A mean difference with its interval, 95% jointly over the three pairs of forms.
  public struct Difference: Sendable {
    public let mean, low, high: Double

    init(_ one: [Double], less other: [Double]) {
      let moments = Moments(zip(one, other).map { $0 - $1 })
      let half =
        moments.count > 1
        ? studentDeviate(confidence: Justification.each, degreesOfFreedom: moments.count - 1)
          * (moments.variance / Double(moments.count)).squareRoot() : .infinity
      (mean, low, high) = (moments.mean, moments.mean - half, moments.mean + half)
    }
  }

  static let each = confidenceOfEach(joint: 0.95, intervals: 3)

  /// One formal design against the two lighter forms.
  public struct Case: Sendable {
    public let design: Int
    public let verdict: Verdict
    /// Share of futures in which the verdict holds, luck taken out, with its 95% interval; for `cannotTell`, in which a formal
    /// partnership does best of the three; nil where no value is stated, for then a future says nothing.
    public let share: Estimate?
    public var probability: Double? { share?.value }
    public let doubt: Doubt?
    /// The lighter form that the verdict hangs on: the one that comes nearest by net value, or that has the higher
    /// break-even.
    public let rival: Int
    /// Over the rival: attainment, share; and what it is charged with (cost in full and grant returned), pounds.
    public let gain, extra: Difference
    /// Value of full attainment from which on it is worth more than either lighter form, pounds, with 95% jointly; nil
    /// without a certain gain.
    public let breakEven: RatioInterval?
    /// Extra cost over no partnership for each percentage point gained over it, pounds; nil without a certain gain.
    public let costPerPoint: Double?
  }
}

extension Justification.Case {
  /// A lighter form beside the design.
  private struct Rival {
    let design: Int
    let gain, extra: Justification.Difference
    let breakEven: RatioInterval?

    init(_ rival: Int, of design: Int, in designs: ComparedDesigns) {
      let attained = [design, rival].map { designs.futures(.outcome(.attainment), design: $0) }
      let charged = [design, rival].map { designs.chargedFutures($0) }
      self.design = rival
      gain = Justification.Difference(attained[0], less: attained[1])
      extra = Justification.Difference(charged[0], less: charged[1])
      breakEven =
        gain.low > 0
        ? RatioInterval(
          zip(charged[0], charged[1]).map { $0 - $1 }, over: zip(attained[0], attained[1]).map { $0 - $1 },
          confidence: Justification.each) : nil
    }
  }

  init(_ design: Int, in designs: ComparedDesigns) {
    let none = Rival(designs.noPartnerships[design], of: design, in: designs)
    let informal = Rival(designs.informalWorkings[design], of: design, in: designs)
    self.design = design
    costPerPoint = none.gain.low > 0 ? none.extra.mean / (none.gain.mean * 100) : nil
    breakEven =
      none.breakEven.flatMap { one in
        informal.breakEven.map { other in one.ratio > other.ratio ? one : other }
      }
    guard designs.value(design) != nil else {
      (verdict, doubt, rival, gain, extra) = Self.unvalued(
        [none, informal], futures: designs.table.replications / 2, designs)
      share = nil
      return
    }
    let judged = Judged(design, in: designs)
    (verdict, share, doubt) = (judged.verdict, judged.share, judged.doubt)
    let nearest = judged.isInformalStronger ? informal : none
    (rival, gain, extra) = (nearest.design, nearest.gain, nearest.extra)
  }

  /// Nothing is said of value: what can be told from attainment and cost alone.
  private static func unvalued(
    _ rivals: [Rival], futures: Int, _ designs: ComparedDesigns
  ) -> (Justification.Verdict, Justification.Doubt?, Int, Justification.Difference, Justification.Difference) {
    let smallest = designs.smallestDifference(.outcome(.attainment))
    if let better = rivals.first(where: { $0.gain.high <= smallest && $0.extra.low >= 0 }) {
      return (.atNoValue, nil, better.design, better.gain, better.extra)
    }
    if let doubtful = rivals.first(where: { $0.gain.low <= 0 }) {
      return (
        .cannotTell, .tooFewReplications(needed: needed(doubtful.gain, futures)), doubtful.design, doubtful.gain,
        doubtful.extra
      )
    }
    let dearest = rivals.max { ($0.breakEven?.ratio ?? 0) < ($1.breakEven?.ratio ?? 0) } ?? rivals[0]
    let isFree = rivals.allSatisfy { $0.extra.high <= 0 }
    return (isFree ? .atAnyValue : .aboveBreakEven, nil, dearest.design, dearest.gain, dearest.extra)
  }

  /// Replications until an interval that has 0 in it would leave it out: half-widths shrink with the root.
  private static func needed(_ difference: Justification.Difference, _ futures: Int) -> Int {
    let ratio = (difference.high - difference.mean) / max(abs(difference.mean), 1e-9)
    return Int(min(ratio * ratio * Double(2 * futures), 1e9)) + 1
  }

  /// By net value.
  private struct Judged {
    let verdict: Justification.Verdict
    let share: Estimate
    let doubt: Justification.Doubt?
    let isInformalStronger: Bool

    init(_ design: Int, in designs: ComparedDesigns) {
      let tolerance = designs.smallestDifference(.netValue)
      let (formal, informal, none) = (
        designs.futures(.netValue, design: design),
        designs.futures(.netValue, design: designs.informalWorkings[design]),
        designs.futures(.netValue, design: designs.noPartnerships[design])
      )
      let overInformal = Justification.Difference(formal, less: informal)
      let overNone = Justification.Difference(formal, less: none)
      let informalOverNone = Justification.Difference(informal, less: none)
      isInformalStronger = informalOverNone.mean > 0
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
      let lives = designs.values(.netValue, design: design)
      let rivals = [designs.informalWorkings[design], designs.noPartnerships[design]]
      let shares = LuckFree.shares(
        rivals.map { rival in zip(lives, designs.values(.netValue, design: rival)).map { $0 - $1 } },
        isAllKnown: designs.isAllKnown
      ) { ahead in
        let least = min(ahead[0], ahead[1])
        return [least > 0, least <= 0, least <= tolerance]
      }
      let formalIsBest = shares[0]
      let agreeing: Estimate =
        switch clear {
        case .notJustified: shares[1]
        case .lighterDoesAsWell: shares[2]
        default: formalIsBest
        }
      if let clear, agreeing.value >= Justification.sureEnough {
        (verdict, share, doubt) = (clear, agreeing, nil)
      } else {
        verdict = .cannotTell
        share = formalIsBest
        let needed = [overInformal, overNone].map { Justification.Case.needed($0, formal.count) }.max() ?? 0
        doubt = clear == nil ? .tooFewReplications(needed: needed) : .futuresDisagree
      }
    }
  }
}
