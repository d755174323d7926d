using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;

namespace Hansa.Tests.Statistics.Cubes;

public sealed class AmountsTests
{
    [Fact]
    public void Each_run_of_sums_has_its_own_ratio()
    {
        var sums = new Amounts([10, 20, 30, 40]).Times([Fraction.Of(1, 4), Fraction.Of(2, 1)]);

        Assert.Equal([3, 5, 60, 80], Enumerable.Range(0, 4).Select(at => (long)sums[at]));
    }
}
