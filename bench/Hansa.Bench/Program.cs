using System.Text.Encodings.Web;
using System.Text.Json;
using Hansa.Bench;
using Hansa.Bench.Cases;

if (args is [LoadOfOneYear.ChildWord, var file, var workspace])
{
    LoadOfOneYear.RunChild(file, workspace);
    return 0;
}
if (args is [LinkOfLargeRegister.ChildWord, var linked])
{
    LinkOfLargeRegister.RunChild(linked);
    return 0;
}
if (args is [AllDynamics.ChildWord, var firms])
{
    AllDynamics.RunChild(firms);
    return 0;
}
if (args.Contains("--help"))
{
    Console.WriteLine(BenchOptions.Usage);
    return 0;
}
try
{
    var options = BenchOptions.Parse(args);
    var machine = Machine.Present();
    var context = new BenchContext(options, text => Console.Error.WriteLine(text));
    var cases = BenchCases.Run(context, options.Only);
    var json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    Console.WriteLine(JsonSerializer.Serialize(new { machine, cases }, json));
    return 0;
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"{wrong.Message}\n\n{BenchOptions.Usage}");
    return 2;
}
