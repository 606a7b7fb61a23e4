import Experiments
import LaneArithmetic
import PartnershipModel

extension Partnership {
  /// Lives of the partnership under a parameter set, with whatever else is a constant at its default.
  ///
  /// - Parameter futures: lived twice each; whole cohorts, so multiples of four.
  /// - Returns: [reading][life]
  public func watchedLives(
    _ readings: [LifeReading], under set: ParameterSet, futures: Range<Int>, seed: UInt64
  ) -> [[Double]] {
    var held = holding(set)
    held.drawsConstants = false
    let simulation = Simulation(held, seed: seed)
    let names = simulation.unknowns.map(\.name)
    let cohort = Cohort(simulation)
    let record = CohortRecord(horizon: horizon, partners: partners.count, aims: aims.count)
    let watch = Watch(horizon: horizon, partners: partners.count, aims: aims.count)
    let asksForDraws = readings.contains { if case .drawn = $0 { true } else { false } }
    var columns = readings.map { _ in [Double]() }
    for first in stride(from: futures.lowerBound * 2, to: futures.upperBound * 2, by: Lane.width) {
      cohort.run(first: first, into: record, watchedBy: watch)
      let drawn = asksForDraws ? simulation.unknowns(inFutures: Bits(countingFrom: UInt64(first)) &>> 1) : []
      for (place, reading) in readings.enumerated() {
        let lane: Lane =
          if case .drawn(let name) = reading {
            names.firstIndex(of: name).map { drawn[$0] } ?? Lane(.nan)
          } else { reading.lane(record, watch) }
        for life in 0..<min(Lane.width, futures.upperBound * 2 - first) { columns[place].append(lane[life]) }
      }
    }
    return columns
  }
}

extension LifeReading {
  fileprivate func lane(_ record: CohortRecord, _ watch: Watch) -> Lane {
    switch self {
    case .outcome(let outcome): return record[outcome]
    case .measure(let measure, let month): return record[measure, month: month]
    case .aim(let aim, let month): return record[aim: aim, month: month]
    case .exists(let month): return watch[.exists, month: month]
    case .awake(let month): return watch[.isAwake, month: month]
    case .asleep(let months):
      return mean(months) { watch[.exists, month: $0] - watch[.isAwake, month: $0] }
    case .functioning(let months):
      return mean(months) { month in
        let sum =
          (record[.attendance, month: month] as Lane) + record[.contribution, month: month]
          + record[.signUp, month: month] + record[.trust, month: month]
        return watch[.isAwake, month: month] * sum * 0.25
      }
    case .attendance(let months):
      let awake = mean(months) { watch[.isAwake, month: $0] }
      return mean(months) { watch[.isAwake, month: $0] * record[.attendance, month: $0] } / awake
    case .giving(let partner, let months):
      let given = mean(months) { watch[.giving, partner: partner, month: $0] }
      let isMember = mean(months) { watch[.isMember, partner: partner, month: $0] }
      return select(isMember >= 0.999, given, Lane(.nan))
    case .trust(let partner, let month):
      let isMember = watch[.exists, month: month] * watch[.isMember, partner: partner, month: month]
      return select(isMember > 0.5, watch[.trust, partner: partner, month: month], Lane(.nan))
    case .emptySeats: return emptySeats(watch)
    case .begun(let month): return shareOfAims(watch) { watch[.isAgreed, aim: $0, month: month] }
    case .carriedOutStrongly(let last):
      return shareOfAims(watch) { aim in
        var strongly: Lane = 0
        for month in 1...last {
          let isAgreed = watch[.isAgreed, aim: aim, month: month] > 0.5
          strongly = select(isAgreed & (watch[.work, aim: aim, month: month] >= 0.5), 1, strongly)
        }
        return strongly
      }
    case .implementation(let months):
      return shareOfAims(watch) { aim in mean(months) { least(1, watch[.work, aim: aim, month: $0]) } }
    case .drawn: return Lane(.nan)
    }
  }

  private func mean(_ months: ClosedRange<Int>, _ value: (Int) -> Lane) -> Lane {
    var sum: Lane = 0
    for month in months { sum += value(month) }
    return sum * Lane(1 / Double(months.count))
  }

  private func shareOfAims(_ watch: Watch, _ value: (Int) -> Lane) -> Lane {
    var sum: Lane = 0
    for aim in 0..<watch.aims { sum += value(aim) }
    return sum * Lane(1 / Double(watch.aims))
  }

  private func emptySeats(_ watch: Watch) -> Lane {
    var (seats, taken): (Lane, Lane) = (0, 0)
    for month in 1...watch.horizon {
      let held = select(watch[.meetingsHeld, month: month] > 0, watch[.exists, month: month], 0)
      for partner in 0..<watch.partners {
        seats += held * watch[.isMember, partner: partner, month: month]
        taken +=
          held * watch[.isMember, partner: partner, month: month]
          * watch[.wasRepresented, partner: partner, month: month]
      }
    }
    return select(seats > 0, 1 - taken / seats, Lane(.nan))
  }
}
