import LaneArithmetic
import PartnershipModel

/// What nobody knows as it is in the futures that an ensemble draws.
struct FutureUnknowns {
  /// Each unknown of any of the designs once, with its value in each future.
  let all: [(unknown: Unknown, values: [Double])]

  init(_ partnerships: [Partnership], seed: UInt64, futures: Int) {
    var names: Set<String> = []
    var all: [(unknown: Unknown, values: [Double])] = []
    for partnership in partnerships {
      let simulation = Simulation(partnership, seed: seed)
      let unknowns = simulation.unknowns
      let new = unknowns.indices.filter { !unknowns[$0].name.isEmpty && names.insert(unknowns[$0].name).inserted }
      guard !new.isEmpty else { continue }
      var columns = new.map { _ in [Double]() }
      for first in stride(from: 0, to: futures, by: Lane.width) {
        let lanes = simulation.unknowns(inFutures: Bits(countingFrom: UInt64(first)))
        for (column, place) in new.enumerated() {
          for lane in 0..<min(Lane.width, futures - first) { columns[column].append(lanes[place][lane]) }
        }
      }
      all += zip(new, columns).map { (unknowns[$0], $1) }
    }
    self.all = all
  }
}
