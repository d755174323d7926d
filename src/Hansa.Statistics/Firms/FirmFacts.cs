namespace Hansa.Statistics.Firms;

/// <summary>What a register knows of a firm's size; nothing stands for what it does not know.</summary>
/// <param name="Staff">Persons employed on average, 0 or more.</param>
/// <param name="Turnover">A year's income, in millions of the rule's currency.</param>
/// <param name="Balance">Balance sheet total, in millions of the rule's currency.</param>
public readonly record struct FirmFacts(decimal? Staff, decimal? Turnover = null, decimal? Balance = null)
{
    /// <summary>Percent of capital held by the state and public bodies.</summary>
    public decimal? StateShare { get; init; }

    /// <summary>Percent of capital held by foreign companies and companies that are not small or medium-sized.</summary>
    public decimal? OtherShare { get; init; }

    /// <summary>False where the register does not give ownership at all: conditions on it are then left out.</summary>
    public bool HasOwnership { get; init; }
}
