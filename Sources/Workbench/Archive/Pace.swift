/// When it is time to make things safe again: after a quarter of a second, or later where saving takes long, so that no
/// more than a fortieth of the time goes into it.
struct Pace {
  private var due = ContinuousClock.now + .milliseconds(250)

  var isDue: Bool { ContinuousClock.now >= due }

  mutating func measure(_ save: () throws -> Void) rethrows {
    let began = ContinuousClock.now
    try save()
    let now = ContinuousClock.now
    due = now.advanced(by: max(.milliseconds(250), (now - began) * 40))
  }
}
