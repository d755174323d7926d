using Hansa.Statistics.Figures;

namespace Hansa.Tests.Statistics.Figures;

public sealed class FigureTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_figure_is_never_a_number_that_is_none(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Of(value));

    [Fact]
    public void A_missing_figure_has_a_reason_and_no_interval()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Figure.None(Missing.None));

        var figure = Figure.None(Missing.NoTrade).Within(0, 1);

        Assert.Null(figure.Value);
        Assert.Null(figure.Low);
        Assert.True(figure.IsExact);
    }

    [Fact]
    public void Ends_of_an_interval_come_in_either_order_and_may_be_open()
    {
        var figure = Figure.Of(0.3).Within(double.PositiveInfinity, 0.2);

        Assert.Equal(0.2, figure.Low);
        Assert.Null(figure.High);
        Assert.False(figure.IsExact);
        Assert.Equal(new Limits(0.2, double.PositiveInfinity), figure.Interval);
    }

    [Fact]
    public void A_difference_takes_the_far_ends_of_both_intervals()
    {
        var difference = Figure.Of(5).Within(4, 7) - Figure.Of(2).Within(1, 3);

        Assert.Equal(3, difference.Value);
        Assert.Equal(new Limits(1, 6), difference.Interval);
    }

    [Fact]
    public void A_difference_keeps_the_first_reason()
    {
        var suppressed = Figure.None(Missing.Suppressed);
        var noTrade = Figure.None(Missing.NoTrade);

        Assert.Equal(Missing.Suppressed, (suppressed - noTrade).Missing);
        Assert.Equal(Missing.NoTrade, (Figure.Of(1) - noTrade).Missing);
    }

    [Fact]
    public void A_negative_factor_turns_the_interval_round() =>
        Assert.Equal(new Limits(60, 90), Figure.Of(0.2).Within(0.1, 0.4).Linear(-100, 100).Interval);

    [Fact]
    public void Incomplete_sums_widen_the_interval_to_the_limits_and_leave_no_figure_where_there_are_none()
    {
        var figure = Figure.Of(0.5).Within(0.4, 0.6);

        Assert.Equal(figure, figure.Widened(Limits.None, Missing.None));
        Assert.Equal(new Limits(0, 0.6), figure.Widened(new Limits(0, 0), Missing.Suppressed).Interval);
        Assert.Equal(Missing.Suppressed, figure.Widened(Limits.None, Missing.Suppressed).Missing);
    }

    [Theory]
    [InlineData(Missing.None, Missing.NotObserved, Missing.NotObserved)]
    [InlineData(Missing.NotObserved, Missing.Suppressed, Missing.Suppressed)]
    [InlineData(Missing.Suppressed, Missing.NotObserved, Missing.Suppressed)]
    [InlineData(Missing.None, Missing.None, Missing.None)]
    public void Suppressed_is_told_before_not_observed(Missing one, Missing other, Missing told) =>
        Assert.Equal(told, one.And(other));

    [Fact]
    public void A_table_finds_rows_by_code_and_keeps_intervals_apart()
    {
        var table = new FigureTable(
            Unit.Ratio,
            new FigureAxis("region", ["A", "B"]),
            new FigureAxis("product", ["10", "44"])
        );
        table[0] = Figure.Of(1);
        table[3] = Figure.Of(2).Within(1, 3);
        table[1] = Figure.None(Missing.NoBase);

        Assert.Equal(2, table.At("B", "44").Value);
        Assert.True(table.At("A", "10").IsExact);
        Assert.Equal(Missing.NoBase, table.At("A", "44").Missing);
        Assert.Equal(1, table.Member(3, 0));
        Assert.Throws<KeyNotFoundException>(() => table.At("C", "44"));

        table[3] = Figure.Of(2);

        Assert.True(table[3].IsExact);
    }
}
