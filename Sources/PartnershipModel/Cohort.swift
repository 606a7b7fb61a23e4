import LaneArithmetic
import RandomStreams

/// Replications that advance in lockstep, as many as a lane is wide; reused for the next.
///
/// Belongs to one thread at a time.
public final class Cohort {
  public let simulation: Simulation
  let world: World
  let tallies: Tallies

  public init(_ simulation: Simulation) {
    let (blueprint, partnership) = (simulation.blueprint, simulation.partnership)
    self.simulation = simulation
    (world, tallies) = Allotment(blueprint).making { allotment in
      (World(allotment, blueprint, design: partnership.design, horizon: partnership.horizon), Tallies())
    }
  }

  /// Random numbers taken so far, all replications together.
  public var drawsTaken: Int { world.drawsTaken }

  /// Cohorts that so many replications take.
  public static func count(of replications: Int) -> Int { (replications + Lane.width - 1) / Lane.width }

  /// Replications raised to whole cohorts.
  public static func whole(_ replications: Int) -> Int { count(of: replications) * Lane.width }

  /// Runs replications `first ..< first + Lane.width` to the horizon and records them.
  ///
  /// - Parameters:
  ///   - first: a multiple of `Lane.width`, so that the two lives of a future are in the same cohort.
  ///   - record: made for this partnership; what it held is overwritten.
  public func run(first: Int, into record: CohortRecord) {
    world.begin(seed: simulation.seed, first: first)
    live(into: record)
  }

  /// The same, watched month by month.
  public func run(first: Int, into record: CohortRecord, watchedBy watch: Watch) {
    world.begin(seed: simulation.seed, first: first)
    live(into: record, watchedBy: watch)
  }

  /// Runs lives of a plan to the horizon and records them; a life that is what a replication would draw has its bits.
  public func run(_ lives: Lives, into record: CohortRecord) {
    let blueprint = simulation.blueprint
    precondition(lives.unknowns.count == blueprint.uncertain.count, "a life says all that nobody knows")
    precondition(lives.tiers.isEmpty || lives.tiers.count == blueprint.partnerOrder.count, "a tier for each partner")
    world.begin(
      luck: Draws(seed: simulation.seed, replications: lives.luck), unknowns: lives.unknowns,
      tiers: lives.tiers.isEmpty ? [] : blueprint.partnerOrder.map { lives.tiers[$0] })
    live(into: record)
  }

  private func live(into record: CohortRecord, watchedBy watch: Watch? = nil) {
    let drawn = world.drawsTaken
    defer {
      Work.current.add(
        draws: world.drawsTaken - drawn, partnerMonths: Lane.width * world.n * world.horizon, lives: Lane.width)
    }
    record.write(start())
    for _ in 0..<simulation.partnership.horizon {
      record.write(liveThroughMonth())
      watch?.look(at: world)
    }
    record.writeEnd(world, tallies)
  }

  func begin(first: Int) {
    world.begin(seed: simulation.seed, first: first)
    _ = start()
  }

  /// Begins to watch a world that is at its start.
  private func start() -> MonthSeen {
    tallies.begin(world)
    return MonthSeen(world: world, relations: Relations(world), tallies: tallies)
  }

  /// A month, and what is seen of it when it has ended.
  func liveThroughMonth() -> MonthSeen {
    world.liveThroughMonth()
    let relations = Relations(world)
    tallies.watch(world, relations)
    return MonthSeen(world: world, relations: relations, tallies: tallies)
  }

  /// Runs the cohort that contains a replication again, bit for bit, and tells what happened in that one.
  public func story(ofReplication replication: Int) -> (happenings: [Happening], record: CohortRecord) {
    let partnership = simulation.partnership
    let record = CohortRecord(
      horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
    var teller = Storyteller(replication: replication)
    world.begin(seed: simulation.seed, first: replication / Lane.width * Lane.width)
    record.write(start())
    teller.watch(world, tallies)
    for _ in 0..<partnership.horizon {
      record.write(liveThroughMonth())
      teller.watch(world, tallies)
    }
    record.writeEnd(world, tallies)
    return (teller.happenings, record)
  }
}
