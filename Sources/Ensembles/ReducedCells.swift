import Experiments
import LaneArithmetic
import PartnershipModel
import Statistics

/// A block's replications of a table of quantities (a *cell* is one quantity), reduced so far that merging it is cheap:
/// moments over the pairs, and the histogram bins of every replication.
struct ReducedCells: Sendable {
  let moments: [PairedMoments]
  /// Empty where no histograms are kept.
  let numbers: BinnedNumbers

  /// - Parameters:
  ///   - cohorts: for each cohort of the block, one lane a cell.
  ///   - replications: how many of the block's replications count, the first so many; even, or 0.
  ///   - layouts: histogram layout of cell i is `layouts[i % layouts.count]`; empty for none.
  init(_ cohorts: [UnsafeMutableBufferPointer<Lane>], replications: Int, layouts: [HistogramLayout]) {
    let cells = cohorts[0].count
    let used = Cohort.count(of: replications)
    let counting = (0..<used).map { Self.counting(replications - $0 * Lane.width) }
    moments = (0..<cells).map { Self.moments(of: $0, in: cohorts, counting: counting, pairs: replications / 2) }
    guard !layouts.isEmpty else {
      numbers = BinnedNumbers(bins: [], room: 0, count: 0, lowest: [], highest: [])
      return
    }
    var lowest: [Double] = []
    var highest: [Double] = []
    lowest.reserveCapacity(cells)
    highest.reserveCapacity(cells)
    let room = Ensemble.blockSize
    let bins = [UInt16](unsafeUninitializedCapacity: cells * room) { bins, count in
      count = cells * room
      bins.initialize(repeating: 0)
      for cell in 0..<cells {
        let layout = layouts[cell % layouts.count]
        var (low, high) = (Lane(.infinity), Lane(-.infinity))
        for cohort in 0..<used {
          let values = cohorts[cohort][cell]
          low = least(low, select(counting[cohort], values, low))
          high = most(high, select(counting[cohort], values, high))
          layout.bins(of: values).storeShort(at: bins.baseAddress! + cell * room + cohort * Lane.width)
        }
        lowest.append(low.storage.min())
        highest.append(high.storage.max())
      }
    }
    numbers = BinnedNumbers(bins: bins, room: room, count: replications, lowest: lowest, highest: highest)
  }

  /// Which replications of a cohort count, where so many are left.
  private static func counting(_ replications: Int) -> LaneMask {
    Bits(countingFrom: 0).numbers < Lane(Double(replications))
  }

  /// Each pair of neighbours shares a future. What is worked out of a pair stands in the place of both, and counts once.
  private static func moments(
    of cell: Int, in cohorts: [UnsafeMutableBufferPointer<Lane>], counting: [LaneMask], pairs: Int
  ) -> PairedMoments {
    guard pairs > 0 else { return PairedMoments() }
    var (sum, luck, squares) = (Lane.zero, Lane.zero, Lane.zero)
    for cohort in counting.indices {
      let values = cohorts[cohort][cell]
      let difference = values - values.neighbours
      sum += select(counting[cohort], (values + values.neighbours) * 0.5, 0)
      luck += select(counting[cohort], difference * difference * 0.5, 0)
    }
    let mean = total(sum) / Double(pairs)
    for cohort in counting.indices {
      let values = cohorts[cohort][cell]
      let deviation = (values + values.neighbours) * 0.5 - Lane(mean)
      squares += select(counting[cohort], deviation * deviation, 0)
    }
    return PairedMoments(
      pairMeans: Moments(count: pairs, mean: mean, squares: total(squares)), squaredDifferences: total(luck))
  }

  /// Over the pairs, in an order of its own, so that the sum has the same bits on every processor.
  private static func total(_ x: Lane) -> Double { (x[0] + x[4]) + (x[2] + x[6]) }
}
