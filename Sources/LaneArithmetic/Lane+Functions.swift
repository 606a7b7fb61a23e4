import CLanes

/// Elementary functions by polynomials of our own (through the nodes of Chebyshev): the C library's change their last bits
/// with the processor.

/// Square root, correctly rounded.
@inlinable @inline(__always)
public func squareRoot(_ x: Lane) -> Lane { Lane(lane_square_root(x.storage)) }

/// 2 to the power of x, which is clipped to -1000 … 1000; relative error below 3e-12.
@inlinable @inline(__always)
public func exp2(_ x: Lane) -> Lane {
  let clipped = clip(x, -1000, 1000)
  let magic = Lane(6_755_399_441_055_744)
  let rounded = clipped + magic
  let f = clipped - (rounded - magic)
  // 2^f on -0.5 … 0.5, exact at 0. Even and odd powers apart, so that neither waits for the other.
  let z = f * f
  var even = Lane(1.325080551750225e-6) * z + 0.00015403475186530786
  even = even * z + 0.00961812913523614
  even = even * z + 0.24022650695888503
  even = even * z + 1
  var odd = Lane(1.5303700711365693e-5) * z + 0.0013333478473685416
  odd = odd * z + 0.055504109063258665
  odd = odd * z + 0.6931471805568324
  let exponent = (rounded.bits &<< 52) &+ Bits(0x3ff0_0000_0000_0000)
  return (even + odd * f) * Lane(bits: exponent)
}

/// Logarithm to base 2 of a positive, normal number; absolute error below 1e-12, and relative error below 2e-13 near 1.
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
  // 2/ln 2 times the inverse hyperbolic tangent, over s; the first coefficient exact.
  let w = z * z
  let even = (Lane(0.3201540784899424) * w + 0.5770779989789926) * w + 2.8853900817779268
  let odd = (Lane(0.2793467636850426) * w + 0.41220328901159) * w + 0.9617966939362703
  return e + s * (even + odd * z)
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

/// Sine and cosine of a whole turn's share: of 2π(u - ½), u from 0 to 1; absolute error below 1e-11.
@inlinable @inline(__always)
public func sineAndCosine(ofTurn u: Lane) -> (sine: Lane, cosine: Lane) {
  // Half angles, so that the polynomials stay on -π/2 … π/2; in each, even and odd powers apart.
  let h = u - 0.5
  let z = h * h
  let w = z * z
  let evenOfSine =
    ((Lane(0.0004474920849077101) * w + 0.08214479467064854) * w + 2.550164035906745) * w + 3.141592653589635
  let oddOfSine = (Lane(-0.007364005472115722) * w - 0.5992644339357286) * w - 5.167712779987959
  let s = h * (evenOfSine + oddOfSine * z)
  let evenOfCosine = (Lane(-0.025785374788406677) * w - 1.3352626061553212) * w - 4.934802200532585
  let oddOfCosine = (Lane(0.0018525902544749779) * w + 0.23532784935188983) * w + 4.0587121229329455
  let c = (evenOfCosine + oddOfCosine * z) * z + 1
  return ((s + s) * c, 1 - (s + s) * s)
}
