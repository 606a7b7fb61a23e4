import LaneArithmetic
import PartnershipModel

/// What is read off the lives of one design, life by life; the same life has the same luck in every design.
struct Readings {
  var attainment: [Double] = []
  var ownTargets: [Double] = []
  var trust: [Double] = []
  var contribution: [Double] = []
  var cost: [Double] = []
  var firstResults: [Double] = []
  var agreed: [Double] = []
  var dormant: [Double] = []
  var dissolved: [Double] = []
  /// By partner: what it gave of its pledge.
  var given: [[Double]]

  init(_ partnership: Partnership, lives: Int, seed: UInt64 = 1) {
    given = Array(repeating: [], count: partnership.partners.count)
    let cohort = Cohort(Simulation(partnership, seed: seed))
    let record = CohortRecord(
      horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
    for first in stride(from: 0, to: lives, by: Lane.width) {
      cohort.run(first: first, into: record)
      for k in 0..<Lane.width {
        attainment.append(record[.attainment][k])
        ownTargets.append(record[.ownTargets][k])
        trust.append(record[.trust][k])
        contribution.append(record[.contribution, month: partnership.horizon][k])
        cost.append(record[.cost][k])
        firstResults.append(record[.monthsToFirstResults][k])
        agreed.append(record[.monthsToAgreedAims][k])
        dormant.append(record[.endedDormant][k])
        dissolved.append(record[.endedDissolved][k])
        for i in given.indices { given[i].append(record[.contribution, partner: i][k]) }
      }
    }
  }

  /// The largest difference in the books of some lives, as a share of what went through them.
  static func errorOfBooks(_ partnership: Partnership) -> Double {
    let cohort = Cohort(Simulation(partnership, seed: 1))
    var error = 0.0
    cohort.keepBooks(first: 0) { books in for k in 0..<Lane.width { error = max(error, books.error[k]) } }
    return error
  }
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(Swift.max(1, count)) }
  var deviation: Double {
    let middle = mean
    return (map { ($0 - middle) * ($0 - middle) }.mean).squareRoot()
  }
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
  /// Share of the lives of which something is true.
  func share(_ isTrue: (Double) -> Bool) -> Double { Double(count(where: isTrue)) / Double(Swift.max(1, count)) }
  static func - (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }
}
