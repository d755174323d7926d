using Google.OrTools.LinearSolver;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>Judges a finished release by itself: from the firms' amounts and the list of withheld keys, by another solver (GLOP), one programme per
/// cell, side and attacker. It shares no code with the auditor and the suppressor.</summary>
/// <remarks>The programmes are over what each value may be moved by, not over the values: then every equation comes to zero, no number is larger
/// than the data, and a programme asks only for as far as the rules want. A solver that fails is an error, not a verdict.</remarks>
internal sealed class SecondVerifier(GeneratedRelease release, IReadOnlySet<string> printed)
{
    private const double Slack = 1e-6;
    private readonly Dictionary<string, double> values = release.Amounts.ToDictionary(
        pair => pair.Key,
        pair => (double)pair.Value.Values.Sum()
    );

    /// <summary>Programmes solved.</summary>
    public int Solved { get; private set; }

    /// <summary>Shares that archivists and partners have read.</summary>
    public IReadOnlyList<OutsideFigure> Figures { get; init; } = [];

    /// <summary>One line per sensitive cell, attacker and side where less is possible than the rules ask.</summary>
    /// <param name="mostInsiders">Contributors who are tried as attackers, those with most cells first.</param>
    public IReadOnlyList<string> Faults(int mostInsiders = int.MaxValue)
    {
        var faults = new List<string>();
        var sensitive = Sensitive().ToArray();
        faults.AddRange(sensitive.Where(cell => printed.Contains(cell.Key)).Select(cell => $"printed: {cell.Key}"));
        var hidden = sensitive.Where(cell => !printed.Contains(cell.Key) && !KnownElsewhere(cell.Key)).ToArray();
        faults.AddRange(Outsider("A0", hidden, elsewhere: false, guess: false));
        faults.AddRange(Outsider("A2", hidden, elsewhere: false, guess: true));
        faults.AddRange(Outsider("A3 and A4", hidden, elsewhere: true, guess: false));
        faults.AddRange(Insiders(hidden, mostInsiders));
        return faults;
    }

    /// <summary>The keys that a finished release prints.</summary>
    public static IReadOnlySet<string> Printed(AuditedRelease finished) =>
        finished.Model.Cells.Where((_, cell) => (finished.Known[cell] & KnownFrom.Release) != 0).ToHashSet();

    private IEnumerable<(string Key, double Need)> Sensitive()
    {
        foreach (var (key, firms) in release.Amounts)
        {
            decimal[] sorted = [.. firms.Values.Select(amount => (decimal)amount).OrderDescending()];
            var rest = sorted.Skip(2).Sum();
            var need = (sorted[0] * GeneratedRelease.Percent / 100) - rest;
            if (sorted.Length < GeneratedRelease.MinimumContributors)
                need = Math.Max(1, sorted[0] * GeneratedRelease.Percent / 100);
            if (need > 0)
                yield return (key, (double)Math.Ceiling(need));
        }
    }

    private bool KnownElsewhere(string key) => release.Draft.Known[release.Draft.Model.Find(key)] != KnownFrom.Nowhere;

    private IEnumerable<string> Outsider(string who, (string Key, double Need)[] hidden, bool elsewhere, bool guess)
    {
        using var programme = Programme(elsewhere, guess);
        foreach (var (key, need) in hidden)
        {
            var ask = guess ? Math.Min(need, Math.Floor(values[key] / 2)) : need;
            if (Reach(programme, key, ask).Reached < ask - Tolerance(ask))
                yield return $"{who} above: {key}";
            ask = Math.Min(ask, values[key]);
            if (Reach(programme, key, -ask).Reached < ask - Tolerance(ask))
                yield return $"{who} below: {key}";
        }
    }

    // Contributors know their own amounts; who is alone in a cell knows it.
    private IEnumerable<string> Insiders((string Key, double Need)[] hidden, int most)
    {
        var secret = release.Amounts.Where(cell => !printed.Contains(cell.Key)).ToArray();
        var known = new Dictionary<string, List<(string Key, double Amount, bool Alone)>>(StringComparer.Ordinal);
        foreach (var (key, firms) in secret)
        {
            foreach (
                var (firm, amount) in firms
                    .OrderByDescending(one => one.Value)
                    .ThenBy(one => one.Key, StringComparer.Ordinal)
                    .Take(3)
            )
            {
                if (!known.TryGetValue(firm, out var cells))
                    known[firm] = cells = [];
                cells.Add((key, amount, firms.Count == 1));
            }
        }
        using var programme = Programme(elsewhere: false, guess: false);
        var seen = new Dictionary<(string, bool), List<Dictionary<string, double>>>();
        foreach (
            var (firm, own) in known
                .OrderByDescending(one => one.Value.Count)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Take(most)
        )
        {
            var restore = own.Select(cell => (Of(programme, cell.Key), cell)).ToArray();
            foreach (var (variable, cell) in restore)
                variable?.SetBounds(cell.Amount - values[cell.Key], cell.Alone ? 0 : double.PositiveInfinity);
            foreach (
                var (key, outsiders) in hidden.Where(cell =>
                    release.Amounts[cell.Key].Count > 1 || !release.Amounts[cell.Key].ContainsKey(firm)
                )
            )
            {
                foreach (var maximise in new[] { true, false })
                {
                    // Its own part of the total is known to a contributor as zero is to everybody.
                    var part = own.Find(cell => cell.Key == key).Amount;
                    var need = AskedBy(firm, key, outsiders);
                    if (!maximise)
                        need = Math.Min(need, values[key] - part);
                    // Nothing is asked, or what sheltered the cell from another goes as far as is asked here, and this one believes it too.
                    if (
                        need <= 0
                        || seen.GetValueOrDefault((key, maximise))
                            ?.Any(other =>
                                Math.Abs(other[key]) >= need - Tolerance(need) && own.All(cell => Fits(other, cell))
                            ) == true
                    )
                        continue;
                    var end = Reach(programme, key, maximise ? need : -need);
                    if (end.Reached < need - Tolerance(need))
                        yield return $"A1 {firm} {(maximise ? "above" : "below")}: {key}";
                    else
                        Remember(seen, (key, maximise), end.Moves);
                }
            }
            foreach (var (variable, cell) in restore)
                variable?.SetBounds(-values[cell.Key], double.PositiveInfinity);
        }
    }

    // The largest contributor is not sheltered from itself: from it the second largest is.
    private double AskedBy(string firm, string key, double outsiders)
    {
        (string Firm, decimal Amount)[] sorted =
        [
            .. release
                .Amounts[key]
                .Select(one => (one.Key, (decimal)one.Value))
                .OrderByDescending(one => one.Item2)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
        if (sorted[0].Firm != firm)
            return outsiders;
        var need = (sorted[1].Amount * GeneratedRelease.Percent / 100) - sorted.Skip(2).Sum(one => one.Amount);
        return Math.Min(outsiders, (double)Math.Max(0, Math.Ceiling(need)));
    }

    private bool Fits(Dictionary<string, double> other, (string Key, double Amount, bool Alone) cell) =>
        !other.TryGetValue(cell.Key, out var moved)
        || (
            cell.Alone
                ? Math.Abs(moved) < Tolerance(cell.Amount)
                : values[cell.Key] + moved > cell.Amount - Tolerance(cell.Amount)
        );

    private static void Remember(
        Dictionary<(string, bool), List<Dictionary<string, double>>> seen,
        (string, bool) side,
        Dictionary<string, double> moves
    )
    {
        if (!seen.TryGetValue(side, out var list))
            seen[side] = list = [];
        list.Add(moves);
    }

    private static double Tolerance(double size) => 1e-3 + (size * Slack);

    private Solver Programme(bool elsewhere, bool guess)
    {
        var programme = Solver.CreateSolver("GLOP");
        var variables = new Dictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var table in release.Tables)
        {
            foreach (var codes in table.Coordinates())
            {
                for (var at = 0; at < codes.Length; at++)
                {
                    var parts = table.Dimensions[at].Parts(codes[at]);
                    if (parts.Count > 0)
                        Equate(
                            table.Key(codes),
                            [.. parts.Select(part => table.Key([.. codes[..at], part, .. codes[(at + 1)..]]))]
                        );
                }
            }
        }
        foreach (var figure in elsewhere ? Figures : [])
        {
            Limit(figure, (double)figure.Low! / (double)figure.Divisor, 1);
            Limit(figure, (double)figure.High! / (double)figure.Divisor, -1);
        }
        return programme;

        // Sides of low ≤ cell / base ≤ high, in changes.
        void Limit(OutsideFigure figure, double end, int sign)
        {
            var gap = sign * ((end * values.GetValueOrDefault(figure.Base!)) - values.GetValueOrDefault(figure.Cell));
            var row = programme.MakeConstraint(gap, double.PositiveInfinity);
            if (Secret(figure.Cell))
                row.SetCoefficient(Variable(figure.Cell), sign);
            if (Secret(figure.Base!))
                row.SetCoefficient(Variable(figure.Base!), -sign * end);
        }

        void Equate(string total, string[] parts)
        {
            (string Key, int Sign)[] terms = [.. parts.Select(part => (part, 1)), (total, -1)];
            if (terms.Sum(term => term.Sign * values.GetValueOrDefault(term.Key)) != 0)
                throw new InvalidOperationException($"The parts of {total} do not make it up.");
            var row = programme.MakeConstraint(0, 0);
            foreach (var (key, sign) in terms.Where(term => Secret(term.Key)))
                row.SetCoefficient(Variable(key), sign);
        }

        Variable Variable(string key)
        {
            if (!variables.TryGetValue(key, out var variable))
            {
                var value = values.GetValueOrDefault(key);
                var half = Math.Floor(value / 2);
                variables[key] = variable = guess
                    ? programme.MakeNumVar(-half, half, key)
                    : programme.MakeNumVar(-value, double.PositiveInfinity, key);
            }
            return variable;
        }

        bool Secret(string key) => !printed.Contains(key) && !(elsewhere && KnownElsewhere(key));
    }

    private static Variable? Of(Solver programme, string key) => programme.LookupVariableOrNull(key);

    // How far the cell can be moved towards what is asked, no further than that, and what moves with it.
    private (double Reached, Dictionary<string, double> Moves) Reach(Solver programme, string key, double asked)
    {
        if (Of(programme, key) is not { } variable || asked == 0)
            return (0, []);
        Solved++;
        var (least, most) = (variable.Lb(), variable.Ub());
        variable.SetBounds(Math.Max(least, Math.Min(asked, 0)), Math.Min(most, Math.Max(asked, 0)));
        var objective = programme.Objective();
        objective.Clear();
        objective.SetCoefficient(variable, 1);
        objective.SetOptimizationDirection(asked > 0);
        if (programme.Solve() is not Solver.ResultStatus.OPTIMAL and var failed)
            throw new InvalidOperationException($"The solver answers {failed} for {key}.");
        var moves = programme.variables().ToDictionary(one => one.Name(), one => one.SolutionValue());
        variable.SetBounds(least, most);
        return (Math.Abs(moves[key]), moves);
    }
}
