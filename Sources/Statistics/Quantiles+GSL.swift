import CGSL

/// GSL's own handler aborts the program; without it a function returns NaN.
let hasQuietGSL: Bool = {
  _ = gsl_set_error_handler_off()
  return true
}()

/// How many standard errors a two-sided interval of Student's t reaches to either side.
///
/// - Parameters:
///   - confidence: above 0 and below 1.
///   - degreesOfFreedom: 1 or more.
public func studentDeviate(confidence: Double, degreesOfFreedom: Int) -> Double {
  precondition(hasQuietGSL && degreesOfFreedom > 0)
  return gsl_cdf_tdist_Pinv((1 + confidence) / 2, Double(degreesOfFreedom))
}

/// The chance that a standard normal number is at most `x`.
public func normalCumulative(_ x: Double) -> Double {
  precondition(hasQuietGSL)
  return gsl_cdf_ugaussian_P(x)
}

/// The chance of at most `successes` in `trials`, each with chance `p`.
func binomialCumulative(_ successes: Int, trials: Int, p: Double) -> Double {
  precondition(hasQuietGSL)
  guard successes >= 0 else { return 0 }
  guard successes < trials else { return 1 }
  return gsl_cdf_binomial_P(UInt32(successes), p, UInt32(trials))
}

/// The ranks (0 ..< n) of the order statistics that enclose a quantile whatever the distribution
/// (David & Nagaraja 2003, section 7.1, doi:10.1002/0471722162).
///
/// - Returns: nil where not even the outermost ranks reach: of the 5% quantile with fewer than 72 numbers, at 95%.
public func ranks(enclosingQuantile p: Double, of n: Int, confidence: Double) -> ClosedRange<Int>? {
  let tail = (1 - confidence) / 2
  // The first rank r at which P(at most r of n below the quantile) exceeds the tail: the one below it is still safe.
  func firstRank(whereCumulativeReaches target: Double) -> Int {
    var (low, high) = (0, n)
    while low < high {
      let middle = (low + high) / 2
      if binomialCumulative(middle, trials: n, p: p) >= target { high = middle } else { low = middle + 1 }
    }
    return low
  }
  let lower = firstRank(whereCumulativeReaches: tail) - 1
  let upper = firstRank(whereCumulativeReaches: 1 - tail)
  return lower >= 0 && upper < n ? lower...max(lower, upper) : nil
}
