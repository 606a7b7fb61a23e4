import CLanes

/// Elementary functions by polynomials of our own: the C library's change their last bits with the processor.

/// Square root, correctly rounded.
@inlinable @inline(__always)
public func squareRoot(_ x: Lane) -> Lane { Lane(lane_square_root(x.storage)) }

/// 2 to the power of x, which is clipped to -1000 … 1000; relative error below 1e-11.
@inlinable @inline(__always)
public func exp2(_ x: Lane) -> Lane {
  let clipped = clip(x, -1000, 1000)
  let magic = Lane(6_755_399_441_055_744)
  let rounded = clipped + magic
  let f = clipped - (rounded - magic)
  // Taylor of 2^f on -0.5 … 0.5.
  var r = Lane(1.0178086009239699e-7)
  r = r * f + 0.0000013215486790144307
  r = r * f + 0.000015252733804059841
  r = r * f + 0.00015403530393381608
  r = r * f + 0.0013333558146428443
  r = r * f + 0.009618129107628477
  r = r * f + 0.05550410866482158
  r = r * f + 0.24022650695910072
  r = r * f + 0.6931471805599453
  r = r * f + 1
  let exponent = (rounded.bits &<< 52) &+ Bits(0x3ff0_0000_0000_0000)
  return r * Lane(bits: exponent)
}

/// Logarithm to base 2 of a positive, normal number; absolute error below 1e-12, and relative error below 2e-12 near 1.
///
/// 0 counts as 2^-1023, so `power(0, y)` is a tiny positive number rather than 0.
@inlinable @inline(__always)
public func log2(_ x: Lane) -> Lane {
  // Split so that the mantissa lies between sqrt(1/2) and sqrt(2).
  let k = (x.bits &- Bits(0x3fe6_a09e_667f_3bcd)).signedShiftedRight(by: 52)
  let e = Lane(bits: k &+ Bits(0x4338_0000_0000_0000)) - 6_755_399_441_055_744
  let m = Lane(bits: x.bits &- (k &<< 52))
  let s = (m - 1) / (m + 1)
  let z = s * s
  // 2/ln 2 times the series of the inverse hyperbolic tangent.
  var r = Lane(2.8853900817779268 / 13) * z + Lane(2.8853900817779268 / 11)
  r = r * z + Lane(2.8853900817779268 / 9)
  r = r * z + Lane(2.8853900817779268 / 7)
  r = r * z + Lane(2.8853900817779268 / 5)
  r = r * z + Lane(2.8853900817779268 / 3)
  return e + s * (r * z + Lane(2.8853900817779268))
}

/// Natural exponential of x, clipped to ±693; see `exp2`.
@inlinable @inline(__always)
public func exp(_ x: Lane) -> Lane { exp2(x * 1.4426950408889634) }

/// Natural logarithm; see `log2`.
@inlinable @inline(__always)
public func log(_ x: Lane) -> Lane { log2(x) * 0.6931471805599453 }

/// x to the power of y, for positive x.
@inlinable @inline(__always)
public func power(_ x: Lane, _ y: Lane) -> Lane { exp2(y * log2(x)) }

/// The logistic function, 1 / (1 + e^-x): from any number to a share.
@inlinable @inline(__always)
public func logistic(_ x: Lane) -> Lane { 1 / (1 + exp2(x * -1.4426950408889634)) }

/// The inverse of `logistic`, for shares strictly between 0 and 1.
@inlinable @inline(__always)
public func logit(_ p: Lane) -> Lane { log(p / (1 - p)) }

/// Sine and cosine of a whole turn's share: of 2π(u - ½), u from 0 to 1; absolute error below 2e-10.
@inlinable @inline(__always)
public func sineAndCosine(ofTurn u: Lane) -> (sine: Lane, cosine: Lane) {
  // Half angles, so that the polynomials stay on -π/2 … π/2.
  let h = u - 0.5
  let z = h * h
  var s = Lane(-2.1915353447830217e-5) * z + 4.6630280576761257e-4
  s = s * z - 7.3704309457143504e-3
  s = s * z + 8.2145886611128229e-2
  s = s * z - 5.9926452932079210e-1
  s = s * z + 2.5501640398773455
  s = s * z - 5.1677127800499700
  s = h * (s * z + 3.1415926535897932)
  var c = Lane(-1.0463810492484565e-4) * z + 1.9295743094039230e-3
  c = c * z - 2.5806891390014061e-2
  c = c * z + 2.3533063035889312e-1
  c = c * z - 1.3352627688545893
  c = c * z + 4.0587121264167682
  c = c * z - 4.9348022005446793
  c = c * z + 1
  return ((s + s) * c, 1 - (s + s) * s)
}
