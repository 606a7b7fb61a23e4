/// What is written down of a world: a number for each probe. The rules know nothing of it.
extension CohortRecord {
  /// Month 0 is the start.
  func write(_ seen: MonthSeen) {
    let (world, month) = (seen.world, seen.world.month)
    for j in 0..<aims { self[aim: world.blueprint.aimOrder[j], month: month] = world.attainment[j] }
    guard let numbers = monthly.baseAddress else { return }
    observation.measures.write(seen, to: numbers + month * observation.measures.count)
  }

  /// What is known when the run has ended.
  func writeEnd(_ world: World, _ tallies: Tallies) {
    let ended = Ended(record: self, world: world, tallies: tallies)
    if let numbers = outcomes.baseAddress { observation.outcomes.write(ended, to: numbers) }
    for part in CostPart.allCases { self[part] = tallies.sums.costs[part] }
    guard let numbers = byPartner.baseAddress else { return }
    for i in 0..<partners {
      let partner = PartnerAtEnd(ended: ended, i: i)
      observation.byPartner.write(partner, to: numbers + partner.partner * observation.byPartner.count)
    }
  }
}
