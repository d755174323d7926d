namespace Hansa.Statistics.Disclosure;

/// <summary>What somebody has published of a cell elsewhere: a value, or a share of or growth over another cell, as far as its digits tell.</summary>
/// <remarks>Low / Divisor · base ≤ cell ≤ High / Divisor · base, where the base is the value of another cell, or 1.</remarks>
/// <param name="Cell">The key of the cell.</param>
/// <param name="Base">The key of the cell that it is measured by; nothing where the figure is an amount in minor units.</param>
/// <param name="Low">Nothing where there is no lower end.</param>
/// <param name="High">Nothing where there is no upper end.</param>
/// <param name="Divisor">1 or more.</param>
public sealed record OutsideFigure(string Cell, string? Base, Int128? Low, Int128? High, Int128 Divisor)
{
    /// <summary>The figure was published by partner countries.</summary>
    public bool IsMirror { get; init; }

    /// <summary>Whether true values are as the figure says.</summary>
    public bool Agrees(Int128 cell, Int128 whole) =>
        (Low is not { } low || cell * Divisor >= low * whole)
        && (High is not { } high || cell * Divisor <= high * whole);

    /// <summary>The amounts that it leaves for the cell when the base is known, in whole minor units.</summary>
    public (Int128 Low, Int128 High) Bounds(Int128 whole) =>
        (
            Low is { } low ? Up(low * whole, Divisor) : Int128.MinValue,
            High is { } high ? Down(high * whole, Divisor) : Int128.MaxValue
        );

    private static Int128 Down(Int128 numerator, Int128 divisor) =>
        (numerator / divisor) - (numerator % divisor < 0 ? 1 : 0);

    private static Int128 Up(Int128 numerator, Int128 divisor) => -Down(-numerator, divisor);
}
