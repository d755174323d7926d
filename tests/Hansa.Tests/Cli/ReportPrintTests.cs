using Hansa.Cli.Rendering;
using Hansa.Tests.UseCases.Documents;

namespace Hansa.Tests.Cli;

public sealed class ReportPrintTests
{
    [Fact]
    public void A_table_of_the_method_in_English() => Approved.Matches(Printed("en"));

    [Fact]
    public void A_table_of_the_method_in_Russian() => Approved.Matches(Printed("ru"));

    private static string Printed(string language)
    {
        var screen = new Screen();
        TableWriter.Write(ReportPrint.Of(SampleReports.Table(), language), screen.Terminal);
        return screen.Output;
    }
}
