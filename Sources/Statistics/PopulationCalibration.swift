/// Approximate Bayesian computation: a population of points drawn from what is thought beforehand, and moved until what each
/// of them gives is near to what was observed.
///
/// The schedule is that of Lenormand, Jabot & Deffuant 2013 (doi:10.1007/s00180-013-0428-3): the nearest share of the
/// population sets the next tolerance, and it ends where few moves succeed. Their importance weights degenerate where there
/// are hundreds of inputs (a normal kernel of twice the variance keeps three quarters of the effective size *for each
/// input*). So points are moved as by Drovandi & Pettitt 2011 (doi:10.1111/j.1541-0420.2010.01410.x): the far ones start
/// again from near ones, and a random share of a point's inputs is drawn anew, which leaves the prior as it is; the move
/// counts where the point stays within the tolerance. All points then count the same, whatever the number of inputs, and
/// inputs that make no difference keep their prior.
///
/// Inputs are independent beforehand and given by their quantiles: points of the unit cube.
public struct PopulationCalibration: Sendable {
  /// Points in the population, at least 4.
  public var size: Int
  /// The share that sets the next tolerance.
  public var keptShare = 0.6
  /// Nearer than this the tolerance doesn't go: what was observed isn't known any better.
  public var goal: Double
  /// It ends where a smaller share of moves succeeds.
  public var leastAcceptance = 0.03
  public var mostGenerations: Int
  /// Rounds of moves of the whole population once the goal is reached, so that copies part.
  public var closingRounds = 10
  private static let leastRedrawn = 0.1
  /// Rounds in which copies move before the next tolerance is set, at most; fewer where nine in ten have moved.
  public var mostRounds = 4

  public init(size: Int, goal: Double, mostGenerations: Int = 40) {
    precondition(size >= 4 && goal >= 0 && mostGenerations >= 0, "a population has at least four points")
    self.size = size
    self.goal = goal
    self.mostGenerations = mostGenerations
  }

  public struct Member: Sendable, Hashable {
    /// Uniform between 0 and 1 beforehand.
    public var point: [Double]
    /// What the point gives.
    public var statistics: [Double]
    /// How far that is from what was observed.
    public var distance: Double
    /// Which point of the first population it descends from.
    public var founder: Int
  }

  public struct Generation: Sendable, Hashable {
    public var tolerance: Double
    /// Share of moves that succeeded.
    public var acceptance: Double
    /// Share of inputs drawn anew in a move, by the end; 1 is a new point.
    public var redrawn: Double
    public var evaluations: Int
  }

  public struct Result: Sendable {
    /// The first population: draws from what is thought beforehand.
    public var prior: [Member]
    public var population: [Member]
    public var generations: [Generation]
    /// Rounds of evaluation so far.
    public var rounds: Int
    /// The farthest member's distance.
    public var tolerance: Double { population.map(\.distance).max() ?? 0 }
    public var evaluations: Int { prior.count + generations.reduce(0) { $0 + $1.evaluations } }
  }

  /// - Parameters:
  ///   - evaluate: what each of some points gives and how far that is from what was observed; gets the number of the round, so
  ///     that it can take other luck each time.
  /// - Throws: what `evaluate` throws.
  public func run(
    inputs: Int, seed: UInt64,
    evaluate: (_ points: [[Double]], _ round: Int) throws -> [(statistics: [Double], distance: Double)]
  ) rethrows -> Result {
    var stream = ResamplingStream(seed: seed)
    var round = 0
    func evaluated(_ points: [[Double]], founders: [Int]) throws -> [Member] {
      defer { round += 1 }
      return zip(zip(points, founders), try evaluate(points, round)).map {
        Member(point: $0.0, statistics: $1.statistics, distance: $1.distance, founder: $0.1)
      }
    }
    let columns = LatinHypercube.points(count: size, inputs: inputs, seed: seed)
    let first = (0..<size).map { point in columns.map { $0[point] } }
    let prior = try evaluated(first, founders: Array(0..<size))

    var population = prior
    var generations: [Generation] = []
    var redrawn = 0.5
    /// Moves some members, and counts how many stayed within the tolerance.
    func move(_ places: Range<Int>, within tolerance: Double) throws -> Int {
      let proposals = places.map { place in
        population[place].point.map { stream.unit() < redrawn ? stream.unit() : $0 }
      }
      let moved = try evaluated(proposals, founders: places.map { population[$0].founder })
      var successes = 0
      for (place, member) in zip(places, moved) where member.distance <= tolerance {
        population[place] = member
        successes += 1
      }
      return successes
    }

    var isAtGoal = false
    while generations.count < mostGenerations, !isAtGoal {
      population.sort { ($0.distance, $0.founder) < ($1.distance, $1.founder) }
      let near = max(1, Int((keptShare * Double(size)).rounded()))
      let tolerance = max(goal, population[near - 1].distance)
      let far = population.firstIndex { $0.distance > tolerance } ?? size
      for place in far..<size { population[place] = population[(place - far) % far] }
      isAtGoal = tolerance <= goal
      let places = isAtGoal ? 0..<size : far..<size
      var (successes, moves, stillThere) = (0, 0, 1.0)
      for _ in 0..<(isAtGoal ? closingRounds : mostRounds) where isAtGoal || stillThere > 0.1 {
        let moved = try move(places, within: tolerance)
        let acceptance = Double(moved) / Double(max(1, places.count))
        successes += moved
        moves += places.count
        stillThere *= 1 - acceptance
        // Where luck of the evaluation decides as much as the move does, smaller moves wouldn't succeed more often.
        redrawn = min(
          1, max(Self.leastRedrawn, redrawn * (acceptance > 0.35 ? 1.25 : acceptance < 0.08 ? 0.8 : 1)))
      }
      let acceptance = moves > 0 ? Double(successes) / Double(moves) : 0
      generations.append(Generation(tolerance: tolerance, acceptance: acceptance, redrawn: redrawn, evaluations: moves))
      if acceptance < leastAcceptance { break }
    }
    return Result(prior: prior, population: population, generations: generations, rounds: round)
  }
}
