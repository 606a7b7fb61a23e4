import LaneArithmetic

/// The three shapes in which something between 0 and 1 bears on something else. Structural choices, the same everywhere, so
/// that a rule has no numbers of its own.

/// A factor that is 1 in the middle of a scale from 0 to 1: ½ for nothing, 1½ for all of it.
@inline(__always) func middling(_ x: Lane) -> Lane { 0.5 + x }

/// A factor that leaves half: ½ for nothing, 1 for all of it.
@inline(__always) func halfAtLeast(_ x: Lane) -> Lane { 0.5 + 0.5 * x }

/// A factor that leaves so much for nothing, and 1 for all of it.
@inline(__always) func from(_ least: Lane, by x: Lane) -> Lane { least + (1 - least) * x }

/// What rounding can take from a share of a vote: a tie passes.
extension Lane { static var rounding: Lane { 1e-9 } }
