/// What a draw decides. Part of the draw's address, so a number is never used for something else: append, don't renumber.
enum Purpose: UInt32, CaseIterable {
  // Drawn once, at the start.
  case circumstances = 1  // normals: shared history, outside conditions, problem's stubbornness
  case organisation = 2  // normals by partner: standing, first contribution, belief
  case person = 3  // uniforms by partner and month of arrival: ability, contribution type
  case acquaintance = 4  // a pair of normals by pair of partners, in the order of their ids
  case stance = 5  // one normal by partner and aim
  case tractability = 6  // one normal by aim
  case chairPerson = 7  // normals by month of arrival: three abilities
  // Drawn every month.
  case fortune = 10  // normals by partner: budget, own targets, belief, perception
  case life = 11  // uniforms by partner: leaves, budget cut, reorganisation, walks away
  case partnershipLife = 13  // uniforms: chair leaves, post falls vacant, targets change, something goes wrong
  case funding = 14  // uniforms by year: late or not, by how much
  case outside = 15  // normals: outside conditions, for four months
  case results = 16  // normals by aim, for four months
  case succession = 17  // uniforms by partner: whether its commitments outlive the person
  case ending = 18  // uniforms, for four months: falls asleep or wakes where low, is wound up where high
  // Drawn for four meetings at once: uniforms, one a meeting.
  case attendance = 20  // by partner: comes
  case agreement = 21  // by partner and aim: signs up or refers back where low, lapses where high
  case decision = 22  // by aim
  case deputy = 24  // by partner: the deputy comes
  case routine = 25  // a decision on the work
  // Ignorance: drawn once per future.
  case constant = 30  // one by constant, by the key of its name
  case quantity = 31
  case parameterSet = 32  // which of the shipped sets
}
