using Hansa.Statistics.Consistency;

namespace Hansa.Tests.Statistics.Consistency;

public sealed class ExaminerTests
{
    private const int Tables = 60;

    [Fact]
    public void A_sum_that_rounding_cannot_explain_is_contradictory_and_any_of_its_cells_may_be_wrong()
    {
        // 1.2 + 2.3 lies between 3.4 and below 3.6; 3.7 begins at 3.65.
        var found = Examine(["a = 1.2", "b = 2.3", "c = 3.7"], "c = a + b");

        Assert.Equal(Verdict.Contradictory, found.Verdict);
        Assert.Equal([0, 1, 2], Assert.Single(found.Contradictions).Cells);
        Assert.True(found.AreAll);
        Assert.Equal(["1.3 to 1.5", "2.4 to 2.6", "3.4 to 3.6"], found.Repairs.Select(Range).Order());
    }

    [Fact]
    public void A_sum_within_the_slack_of_rounding_is_consistent() =>
        Assert.Equal(Verdict.Consistent, Examine(["a = 1.2", "b = 2.3", "c = 3.6"], "c = a + b").Verdict);

    [Fact]
    public void The_open_end_of_a_rounded_number_decides()
    {
        Assert.Equal(Verdict.Contradictory, Examine(["a = 1.0", "b >= 1.05"], "a = b").Verdict);
        Assert.Equal(Verdict.Consistent, Examine(["a = 1.1", "b <= 1.05"], "a = b").Verdict);
    }

    [Fact]
    public void Sums_that_no_single_relation_refutes_are_refuted_together()
    {
        // a + b = a − b needs b = 0, and b is at least 1: narrowing alone never ends on unlimited a and c.
        var found = Examine(["a = ", "b >= 1", "c = "], "c = a + b", "c = a - b");

        Assert.Equal(Verdict.Contradictory, found.Verdict);
        Assert.Equal([1], Assert.Single(found.Contradictions).Cells);
        Assert.Equal([0, 1], found.Contradictions[0].Relations);
    }

    [Fact]
    public void Relations_that_contradict_each_other_are_told_without_any_cell()
    {
        var found = Examine(["a = 5"], "a >= 2", "a <= 1");

        Assert.Empty(Assert.Single(found.Contradictions).Cells);
        Assert.Empty(found.Repairs);
    }

    [Fact]
    public void Dividing_by_what_may_be_zero_refutes_nothing() =>
        Assert.NotEqual(Verdict.Contradictory, Examine(["a = 1.0", "b = 0", "c = 1000"], "c = a / b").Verdict);

    [Fact]
    public void Random_tables_that_are_rounded_are_never_contradictory()
    {
        for (var seed = 1; seed <= Tables; seed++)
        {
            var found = Examiner.Examine(RandomTable.Of(seed).Claims(), TestContext.Current.CancellationToken);
            Assert.True(found.Verdict == Verdict.Consistent, $"seed {seed}: {found.Verdict}");
        }
    }

    [Fact]
    public void A_planted_misprint_beyond_rounding_is_found_and_its_repair_holds_the_true_number()
    {
        for (var seed = 1; seed <= Tables; seed++)
        {
            var table = RandomTable.Of(seed);
            var (claims, cell, truth) = table.WithMisprint();
            var found = Examiner.Examine(claims, TestContext.Current.CancellationToken);
            Assert.True(found.Verdict == Verdict.Contradictory, $"seed {seed}");
            var repair = found.Repairs.FirstOrDefault(one => one.Cells is [var only] && only.Cell == cell);
            Assert.True(repair is not null, $"seed {seed}: no repair of cell {cell}");
            var values = repair.Cells[0];
            Assert.True(
                values.Lowest!.Value <= truth && truth <= values.Highest!.Value,
                $"seed {seed}: {Range(repair)}, not {truth}"
            );
        }
    }

    [Fact]
    public void Tiny_systems_agree_with_trying_every_number()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var claims = TinySystem.Of(seed);
            var proved = Examiner.Examine(claims, TestContext.Current.CancellationToken).Verdict;
            Assert.True(
                proved == (TinySystem.HasSolution(claims) ? Verdict.Consistent : Verdict.Contradictory),
                $"seed {seed}: {proved}; {string.Join("; ", claims.Relations)}; {string.Join("; ", claims.Printed.Select(one => one.Text))}"
            );
        }
    }

    private static string Range(Repair repair) => $"{repair.Cells[0].Lowest} to {repair.Cells[0].Highest}";

    // "a = 1.2" prints 1.2; "b >= 1" prints a limit.
    private static Examination Examine(string[] cells, params string[] relations)
    {
        var names = cells.Select(cell => cell.Split(' ')[0]).ToArray();
        var printed = cells.Select(cell =>
            cell.Split(' ') is [_, "=", var text] ? text : cell[(cell.IndexOf(' ') + 1)..]
        );
        return Examiner.Examine(
            new Claims(
                names,
                [.. printed.Select(text => PrintedNumber.Read(text.Replace("= ", "=", StringComparison.Ordinal))!)],
                [
                    .. relations
                        .SelectMany(text => new FormulaPatterns(names).Apply(FormulaReader.Read(text)))
                        .Select(one => one.Formula),
                ]
            ),
            TestContext.Current.CancellationToken
        );
    }
}
