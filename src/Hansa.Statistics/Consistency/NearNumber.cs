using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>A number and a multiple of an infinitely small one.</summary>
internal readonly record struct NearNumber(Fraction Plain, Fraction Near) : IComparable<NearNumber>
{
    public static NearNumber operator +(NearNumber one, NearNumber other) =>
        new(one.Plain + other.Plain, one.Near + other.Near);

    public static NearNumber operator -(NearNumber one, NearNumber other) =>
        new(one.Plain - other.Plain, one.Near - other.Near);

    public static NearNumber operator *(NearNumber one, Fraction factor) => new(one.Plain * factor, one.Near * factor);

    public int CompareTo(NearNumber other) =>
        Plain.CompareTo(other.Plain) is not 0 and var order ? order : Near.CompareTo(other.Near);

    public Fraction At(Fraction delta) => Plain + (Near * delta);
}
