import LaneArithmetic

/// "A performance management system that reflects the complexity of partnership working, with a clear focus on outcomes"
/// (the briefing), and what partners believe where there is none.
extension World {
  /// How well the partnership knows what it achieves, 0 … 1: indicators of its own, those that partners have, the link
  /// from activity to outcome; "the complexity and multitude of targets, performance management and assessment regimes
  /// often diffuse the focus".
  func qualityOfMeasurement() -> Lane {
    var clear: Lane = 0
    for j in 0..<aims { clear += jointWeight[j] * clarity[j] }
    let indicators =
      p[.measuredAnyway] + p[.measuredByIndicators] * levers.specificIndicators
      + p[.measuredByOwnIndicators] * levers.reuseOfOwnIndicators + p[.measuredByOutcomeLink] * levers.outcomeLink
    let reported = p[.measuredByReporting] * least(1, levers.reportingLoad)
    let diffused = 1 / (1 + p[.focusLostPerReport] * most(0, levers.reportingLoad - p[.reportsThatFit]))
    return share((indicators + reported) * diffused * halfAtLeast(clear))
  }

  /// Belief in results: what is measured, against what could be expected by now; where little is measured, scepticism
  /// and hearsay. Small wins feed it (Ansell & Gash 2008, doi:10.1093/jopart/mum032).
  func resultsAreBelieved() {
    measurement = qualityOfMeasurement()
    // Results come at two removes from the work, and so they are looked for.
    let byNow = 1 - exp2(Lane(-Double(month)) / p[.monthsUntilExpected])
    let expected = p[.attainmentExpected] * byNow * byNow
    for i in 0..<n {
      var cherished: Lane = 0
      for j in 0..<aims { cherished += stance[i, j] * jointWeight[j] * attainment[j] }
      let progress = least(1, cherished / (interest[i] * expected))
      let hearsay = p[.beliefWithoutMeasurement] + p[.spreadOfHearsay] * beliefLuck[i]
      let view = measurement * progress + (1 - measurement) * hearsay
      belief[i] = share(belief[i] + p[.speedOfBelief] * (view - belief[i]))
    }
    // People learn from what they do, with a partnership or without; more where they know what comes of it.
    skill += (1 - skill) * p[.learning] * halfAtLeast(measurement)
    skill -= p[.skillLostToTurnover] * levers.staffTurnover * skill
  }
}
