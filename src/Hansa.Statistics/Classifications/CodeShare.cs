namespace Hansa.Statistics.Classifications;

/// <summary>The part of a code's trade that goes to another code.</summary>
/// <param name="Part">Above 0, at most <paramref name="Whole"/>; the fraction is in lowest terms.</param>
public sealed record CodeShare(string Code, long Part, long Whole)
{
    public static CodeShare All(string code) => new(code, 1, 1);

    /// <summary>A share of a share.</summary>
    /// <exception cref="OverflowException">The fraction's terms do not fit in 64 bits.</exception>
    public CodeShare Of(CodeShare outer) => Of(Code, checked(Part * outer.Part), checked(Whole * outer.Whole));

    /// <summary>The same fraction in lowest terms.</summary>
    public static CodeShare Of(string code, long part, long whole)
    {
        var divisor = (long)System.Numerics.BigInteger.GreatestCommonDivisor(part, whole);
        return new CodeShare(code, part / divisor, whole / divisor);
    }

    /// <summary>Shares of the same code taken together.</summary>
    public static CodeShare Sum(CodeShare one, CodeShare other) =>
        Of(one.Code, checked((one.Part * other.Whole) + (other.Part * one.Whole)), checked(one.Whole * other.Whole));
}
