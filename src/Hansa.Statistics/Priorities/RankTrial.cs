namespace Hansa.Statistics.Priorities;

/// <summary>How ranks are tried against other weights.</summary>
/// <param name="Cut">The last rank that counts as a priority, 1 or more.</param>
/// <param name="Draws">Number of draws of weights, 1 or more.</param>
/// <param name="Spread">Each weight is multiplied by a factor between 1 / spread and spread, evenly in logarithms; 1 or more.</param>
/// <param name="Seed">The same seed gives the same answer.</param>
public sealed record RankTrial(int Cut, int Draws = 1000, double Spread = 2, ulong Seed = 1);
