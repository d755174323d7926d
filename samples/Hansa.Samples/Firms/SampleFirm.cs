using Hansa.Statistics.Classifications;

namespace Hansa.Samples.Firms;

/// <summary>What happens to a made-up firm's size.</summary>
public enum FirmPath
{
    /// <summary>Small or medium-sized in all years.</summary>
    Small,

    /// <summary>Grows out of the limits in <see cref="SampleFirm.Turn"/> and stays large.</summary>
    Graduate,

    /// <summary>Large until it shrinks below the limits in <see cref="SampleFirm.Turn"/>.</summary>
    Demoted,

    /// <summary>Large by the limits on income that held until July 2015, medium by those after; itself unchanged.</summary>
    Redefined,

    /// <summary>Large in all years.</summary>
    Large,
}

/// <summary>A made-up firm: where it is, how large, and which years it exports.</summary>
/// <param name="index">From 1; its number follows from it.</param>
public sealed class SampleFirm(int index, string region, FirmPath path, int category)
{
    private const int FirstYearOfNewLimits = 2015;

    // Companies that are older got numbers in 2002, entrepreneurs in 2004, when their registers began.
    private const int FirstYearOfCompanies = 2002;
    private const int FirstYearOfEntrepreneurs = 2004;

    public int Index { get; } = index;

    public string Region { get; } = region;

    public FirmPath Path { get; set; } = path;

    /// <summary>The year from which a graduate is large, or a demoted firm small.</summary>
    public int Turn { get; set; }

    /// <summary>1 micro, 2 small, 3 medium: its class while it is small or medium-sized.</summary>
    public int Category { get; } = category;

    /// <summary>Entrepreneurs have numbers of 12 digits.</summary>
    public bool IsEntrepreneur => Path == FirmPath.Small && Category == 1 && Index % 5 == 0;

    /// <summary>A taxpayer number with right check digits that begins with 99, as no region's does.</summary>
    public string Number => Inn.WithCheckDigits(IsEntrepreneur ? $"99{Index:00000000}" : $"99{Index:0000000}");

    /// <summary>The year of its foundation.</summary>
    public int Born { get; init; } = FirstYearOfEntrepreneurs;

    /// <summary>The year that its registration number tells: that of its foundation, or of the register's beginning.</summary>
    public int Registered => Math.Max(Born, IsEntrepreneur ? FirstYearOfEntrepreneurs : FirstYearOfCompanies);

    /// <summary>A registration number with a right check digit, of the region 99.</summary>
    public string Registration =>
        RegistrationNumber.WithCheckDigit(
            IsEntrepreneur ? $"3{Registered % 100:00}99{Index:000000000}" : $"1{Registered % 100:00}99{Index:0000000}"
        );

    /// <summary>True for a year at whose end the firm is small or medium-sized by the law in force.</summary>
    public bool IsSme(int year) =>
        Path switch
        {
            FirmPath.Small => true,
            FirmPath.Graduate => year < Turn,
            FirmPath.Demoted => year >= Turn,
            FirmPath.Redefined => year >= FirstYearOfNewLimits,
            _ => false,
        };

    /// <summary>Staff and income in millions of roubles, such that the law gives the class it has.</summary>
    public (int Staff, int Income) Facts(int year)
    {
        if (Path == FirmPath.Redefined)
            return (180, 1_500);
        if (!IsSme(year))
            return (400 + (Index % 600), 3_000);
        return Category switch
        {
            1 => (1 + (Index % 15), 1 + (Index % 55)),
            2 => (16 + (Index % 80), 5 + (Index % 350)),
            _ => (101 + (Index % 140), 50 + (Index % 900)),
        };
    }
}
