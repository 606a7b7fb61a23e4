import LaneArithmetic

/// Means over members this month, of their trust in everybody; over all partners where there is no partnership.
struct Relations {
  let trust, trustSpread, contribution, gini, belief, members: Lane

  init(_ world: World) {
    let isWithout = world.design.form != .formal
    var members: Lane = 0
    var contributed: Lane = 0
    var believed: Lane = 0
    var apart: Lane = 0
    var trusting: Lane = 0
    var trustSquares: Lane = 0
    for i in 0..<world.n {
      let here = isWithout ? 1 : world.isMember[i]
      members += here
      contributed += here * world.contribution[i]
      believed += here * world.belief[i]
      trusting += here * world.meanTrust[i]
      trustSquares += here * world.meanSquareOfTrust[i]
      var differs: Lane = 0
      for j in 0..<i {
        let both = isWithout ? 1 : world.isMember[j]
        differs += both * absolute(world.contribution[i] - world.contribution[j])
      }
      apart += here * differs
    }
    let count = most(1, members)
    let mean = trusting / count
    let given = contributed / count
    trust = mean
    trustSpread = squareRoot(most(0, trustSquares / count - mean * mean))
    contribution = given
    // Gini: mean absolute difference over twice the mean.
    gini = share(apart / (count * count * most(1e-6, given)))
    belief = believed / count
    self.members = isWithout ? 0 : members
  }
}
