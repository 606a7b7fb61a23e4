import Experiments
import LaneArithmetic
import Statistics

/// A block's replications of a table of quantities (a *cell* is one quantity), reduced so far that merging it is cheap:
/// moments over the pairs, and the histogram bins of every replication.
struct ReducedCells: Sendable {
  var moments: [PairedMoments] = []
  var lowest: [Double] = []
  var highest: [Double] = []
  /// [cell × Ensemble.blockSize + replication]; empty where no histograms are kept.
  var bins: [UInt16] = []
  let replications: Int

  /// - Parameters:
  ///   - cohorts: for each cohort of the block, one lane a cell.
  ///   - replications: how many of the block's replications count, the first so many; even, or 0.
  ///   - layouts: histogram layout of cell i is `layouts[i % layouts.count]`; empty for none.
  init(_ cohorts: [UnsafeMutableBufferPointer<Lane>], replications: Int, layouts: [HistogramLayout]) {
    self.replications = replications
    let cells = cohorts[0].count
    guard replications > 0 else {
      moments = Array(repeating: PairedMoments(), count: cells)
      guard !layouts.isEmpty else { return }
      lowest = Array(repeating: .infinity, count: cells)
      highest = Array(repeating: -.infinity, count: cells)
      bins = Array(repeating: 0, count: cells * Ensemble.blockSize)
      return
    }
    moments.reserveCapacity(cells)
    let used = (replications + Lane.width - 1) / Lane.width
    let masks = (0..<used).map { Self.pairMask(pairs: replications / 2 - $0 * (Lane.width / 2)) }
    for cell in 0..<cells { moments.append(Self.moments(of: cell, in: cohorts, masks: masks, pairs: replications / 2)) }
    guard !layouts.isEmpty else { return }
    let whole = (0..<used).map { Self.mask(replications: replications - $0 * Lane.width) }
    lowest.reserveCapacity(cells)
    highest.reserveCapacity(cells)
    bins = Array(unsafeUninitializedCapacity: cells * Ensemble.blockSize) { bins, count in
      count = cells * Ensemble.blockSize
      bins.initialize(repeating: 0)
      for cell in 0..<cells {
        let layout = layouts[cell % layouts.count]
        var (low, high) = (SIMD8(repeating: Double.infinity), SIMD8(repeating: -Double.infinity))
        for cohort in 0..<used {
          let values = cohorts[cohort][cell].storage
          low.replace(with: values, where: values .< low .& whole[cohort])
          high.replace(with: values, where: values .> high .& whole[cohort])
          let binned = layout.bins(of: values)
          for lane in 0..<Lane.width { bins[cell * Ensemble.blockSize + cohort * Lane.width + lane] = binned[lane] }
        }
        lowest.append(low.min())
        highest.append(high.max())
      }
    }
  }

  /// Which pairs of a cohort count, where `pairs` are left.
  private static func pairMask(pairs: Int) -> SIMDMask<SIMD4<Int64>> {
    SIMD4<Double>(0, 1, 2, 3) .< SIMD4(repeating: Double(pairs))
  }

  /// Which replications of a cohort count, where so many are left.
  private static func mask(replications: Int) -> SIMDMask<SIMD8<Int64>> {
    SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7) .< SIMD8(repeating: Double(replications))
  }

  private static func moments(
    of cell: Int, in cohorts: [UnsafeMutableBufferPointer<Lane>], masks: [SIMDMask<SIMD4<Int64>>], pairs: Int
  ) -> PairedMoments {
    var (sum, luck, squares) = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
    for cohort in masks.indices {
      let values = cohorts[cohort][cell].storage
      let difference = values.evenHalf - values.oddHalf
      sum += SIMD4.zero.replacing(with: (values.evenHalf + values.oddHalf) * 0.5, where: masks[cohort])
      luck += SIMD4.zero.replacing(with: difference * difference * 0.5, where: masks[cohort])
    }
    let mean = total(sum) / Double(pairs)
    for cohort in masks.indices {
      let values = cohorts[cohort][cell].storage
      let deviation = (values.evenHalf + values.oddHalf) * 0.5 - mean
      squares += SIMD4.zero.replacing(with: deviation * deviation, where: masks[cohort])
    }
    return PairedMoments(
      pairMeans: Moments(count: pairs, mean: mean, squares: total(squares)), squaredDifferences: total(luck))
  }

  /// In an order of its own, so that the sum has the same bits on every processor.
  private static func total(_ x: SIMD4<Double>) -> Double { (x[0] + x[2]) + (x[1] + x[3]) }
}

extension ReducedCells {
  /// Adds to the histograms only: moments join in an order of their own.
  func add(to tallies: inout [Tally]) {
    bins.withUnsafeBufferPointer { bins in
      for cell in tallies.indices {
        let first = cell * Ensemble.blockSize
        tallies[cell].histogram.add(
          bins: UnsafeBufferPointer(rebasing: bins[first..<first + replications]), lowest: lowest[cell],
          highest: highest[cell])
      }
    }
  }
}
