import PartnershipModel
import Statistics

/// The cheapest change of resources that brings the chance of failure to a stated risk or below.
public struct Reserve: Sendable {
  /// A combination of steps and what is known of it.
  public struct Candidate: Sendable {
    /// At most one of each lever; none for the design as it is.
    public let steps: [ReserveLever.Step]
    /// 1 where a replication fails.
    public fileprivate(set) var failures = PairedMoments()
    /// Cost in full less that of the design as it is in the same replication, pounds.
    public fileprivate(set) var cost = PairedMoments()

    public var name: String { steps.isEmpty ? "as designed" : steps.map(\.name).joined(separator: ", ") }

    public func taken(by partnership: Partnership) -> Partnership { steps.reduce(partnership) { $1.taken(by: $0) } }
  }

  public enum Verdict: String, Sendable, CaseIterable {
    /// The design as it is fails seldom enough.
    case notNeeded = "not needed"
    case found
    /// Nothing that was tried is sure to do it.
    case outOfReach = "out of reach"
  }

  /// What candidates came to: for each, whether each replication fails (1 or 0) and what it costs.
  public typealias Judgement = (failures: [Double], costs: [Double])

  /// The chance of failure that is asked for.
  public let risk: Double
  public let verdict: Verdict
  /// The design as it is, on replications that nothing was chosen by.
  public let asDesigned: Candidate
  /// The change that was found, or the one that fails least where none does; on those replications too. nil where no change
  /// is needed.
  public let chosen: Candidate?
  /// How many combinations were tried.
  public let tried: Int
  /// Those that stayed to the end of the search, by cost, on the replications of the search.
  public let finalists: [Candidate]

  /// Futures that each round adds, and how many candidates it leaves.
  static let rounds: [(futures: Int, kept: Int)] = [(32, 96), (96, 24), (384, 8), (1_024, 4), (2_048, 4)]
  static let futuresOfConfirmation = 2_048

  /// Searches the combinations of all steps in rounds. Each round lives more futures with those that are left, all in the same
  /// luck, and drops those that surely fail too often, and those that are dearer than one that surely doesn't; of the
  /// rest the cheapest stay. What is found is judged again in futures of its own, so that it isn't the luck of the
  /// search that is reported.
  ///
  /// - Parameters:
  ///   - partnership: as designed.
  ///   - risk: above 0 and below 1.
  ///   - judge: what some partnerships come to in some futures, each lived twice; each future is asked for in one round only.
  public init(
    for partnership: Partnership, risk: Double,
    judge: (_ partnerships: [Partnership], _ futures: Range<Int>) throws -> [Judgement]
  ) rethrows {
    self.risk = risk
    func judged(_ candidates: [Candidate], _ futures: Range<Int>) throws -> [Candidate] {
      let judgements = try judge(candidates.map { $0.taken(by: partnership) }, futures)
      return zip(candidates, judgements).map { candidate, judgement in
        var candidate = candidate
        candidate.failures.merge(PairedMoments(judgement.failures))
        candidate.cost.merge(PairedMoments(zip(judgement.costs, judgements[0].costs).map { $0 - $1 }))
        return candidate
      }
    }
    let confirmation = 0..<Self.futuresOfConfirmation
    let alone = try judged([Candidate(steps: [])], confirmation)[0]
    guard !alone.isEnough(risk) else {
      (verdict, asDesigned, chosen, tried, finalists) = (.notNeeded, alone, nil, 0, [])
      return
    }
    var left = Self.candidates(for: partnership)
    tried = left.count - 1
    var fewestFailures: Candidate?
    var next = confirmation.upperBound
    for round in Self.rounds {
      let judgedNow = try judged(left, next..<next + round.futures)
      next += round.futures
      fewestFailures = judgedNow.min { $0.failures.mean < $1.failures.mean }
      left = [judgedNow[0]] + Self.kept(judgedNow.dropFirst(), risk: risk, most: round.kept)
      if left.count == 1 { break }
    }
    finalists = left.dropFirst().sorted { $0.cost.mean < $1.cost.mean }
    let found = finalists.first { $0.isEnough(risk) }
    verdict = found == nil ? .outOfReach : .found
    let best = found ?? finalists.min { $0.failures.mean < $1.failures.mean } ?? fewestFailures
    let again = try judged([Candidate(steps: [])] + (best.map { [Candidate(steps: $0.steps)] } ?? []), confirmation)
    asDesigned = again[0]
    chosen = again.last
  }

  /// About how many replications a search takes.
  public static func expectedReplications(for partnership: Partnership) -> Int {
    var left = candidates(for: partnership).count
    var futures = 3 * futuresOfConfirmation
    for round in rounds {
      futures += left * round.futures
      left = min(left, round.kept)
    }
    return 2 * futures
  }

  /// As designed first, then every combination of steps, in the order of the levers.
  static func candidates(for partnership: Partnership) -> [Candidate] {
    var combinations = [Candidate(steps: [])]
    for lever in ReserveLever.allCases {
      let steps = lever.steps(for: partnership)
      combinations = combinations.flatMap { combination in
        [combination] + steps.map { Candidate(steps: combination.steps + [$0]) }
      }
    }
    return combinations
  }

  private static func kept(_ candidates: ArraySlice<Candidate>, risk: Double, most: Int) -> [Candidate] {
    let byCost = candidates.enumerated().sorted {
      ($0.element.cost.mean, $0.offset) < ($1.element.cost.mean, $1.offset)
    }.map(\.element).filter { !$0.isTooMuch(risk) }
    let surest = byCost.firstIndex { $0.isEnough(risk) } ?? byCost.count - 1
    guard surest >= 0 else { return [] }
    let cheaper = byCost[...surest]
    return cheaper.count <= most ? Array(cheaper) : cheaper.prefix(most - 1) + [byCost[surest]]
  }
}

extension Reserve.Candidate {
  /// Whether it surely fails no more often than the risk.
  public func isEnough(_ risk: Double) -> Bool { failures.chanceInterval().map { $0.upperBound <= risk } ?? false }
  /// Whether it surely fails more often.
  func isTooMuch(_ risk: Double) -> Bool { failures.chanceInterval().map { $0.lowerBound > risk } ?? false }
}
