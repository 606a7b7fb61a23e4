import LaneArithmetic

/// Box 2, line 5: "risk management including regular risk assessments and appropriate preventative and contingency
/// strategies for identified risks".
extension World {
  /// Something goes wrong unless it was foreseen and prevented.
  func thingsGoWrong() {
    let strikes = fate.d < rates.riskEvent * (1 - p[.risksPrevented] * levers.riskManagement * isActive)
    if strikes.any { somethingGoesWrong(where: strikes) }
  }

  /// Work is lost, less with a contingency plan; members blame each other, less where they agreed to share the risk.
  func somethingGoesWrong(where mask: LaneMask) {
    news.riskEvent = select(mask, 1, news.riskEvent)
    let lost = p[.damageOfRisk] * (1 - p[.damageAvertedByContingency] * levers.riskManagement * isActive)
    let kept = select(mask, 1 - lost, 1)
    for j in 0..<aims {
      attainment[j] *= kept
      underway[j] *= kept
    }
    let blame = p[.blameForLosses] * (1 - levers.riskSharing) * isActive
    let goodwill = select(mask, 1 - blame, 1)
    for i in 0..<n {
      for j in 0..<n { trust[i, j] *= goodwill }
    }
  }
}
