using Hansa.UseCases;

namespace Hansa.Tests.UseCases;

public sealed class NearestTests
{
    private static readonly string[] Names = ["arca", "lnrca", "rc", "rca", "rma", "rsca", "rta", "rxa", "similarity"];

    [Theory]
    [InlineData("rac", "rca")]
    [InlineData("RCA", "rca")]
    [InlineData("rscaa", "rsca")]
    [InlineData("simi", "similarity")]
    public void A_slip_finds_what_was_meant(string typed, string meant) =>
        Assert.Contains(meant, Nearest.To(typed, Names));

    [Fact]
    public void A_word_far_from_all_finds_none() => Assert.Empty(Nearest.To("quarantine", Names));
}
