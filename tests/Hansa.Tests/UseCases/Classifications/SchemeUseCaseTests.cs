using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Reference;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;

namespace Hansa.Tests.UseCases.Classifications;

public sealed class SchemeUseCaseTests : IDisposable
{
    private readonly string workspace = Directory.CreateTempSubdirectory("hansa-schemes-").FullName;

    public void Dispose() => Directory.Delete(workspace, recursive: true);

    // Each call opens the workspace anew, as each command does. Only classifications are asked for, so the other ports stay empty.
    private (ReferenceData Reference, Runner Runner) Open()
    {
        var reference = new ReferenceData(Project.Data, workspace);
        return (
            reference,
            new Runner(new Hansa.UseCases.Ports.House(null!, null!, null!, reference, reference.Schemes))
        );
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(workspace, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Outcome<SchemeCard> Add(string text, string? name = null, string? nomenclature = null) =>
        Open()
            .Runner.Run(
                new AddScheme(Write("My file.csv", text)) { Name = name ?? "mine", Nomenclature = nomenclature }
            );

    [Fact]
    public void A_file_with_two_columns_is_a_scheme()
    {
        var card = Add("prefix,class\n01,farm\n0201,meat\n27,fuel\n").Value;

        var scheme = Open().Reference.Scheme("mine", "HS2017").Value;
        Assert.Equal(("mine", "HS", true, false), (card.Name, card.Nomenclature, card.IsAdded, card.ReplacesBuiltIn));
        Assert.Equal(["farm", "meat", "fuel"], scheme.Classes.Select(one => one.Code));
        Assert.Equal(["meat"], scheme.Classify("020110"));
        Assert.Equal(["farm"], scheme.Classify("010121"));
        Assert.Equal(["fuel"], scheme.Classify("27XXXX"));
        Assert.Equal(["", "meat"], scheme.Classify("02"));
        Assert.Equal([], scheme.Classify("0301"));
    }

    [Fact]
    public void Labels_are_taken_from_the_file_where_it_has_them()
    {
        Add("class,prefix,label_en,label_ru\na,01,Farm,Хозяйство\nb,02,,\n");

        var classes = Open().Reference.Scheme("mine").Value.Classes;
        Assert.Equal(
            [("a", "Farm", "Хозяйство"), ("b", "b", "b")],
            classes.Select(one => (one.Code, one.LabelEnglish, one.LabelRussian))
        );
    }

    [Fact]
    public void All_faults_of_a_file_are_told_with_their_lines_and_nothing_changes()
    {
        var problem = Add(
            "prefix,class,valid_from,valid_to\n01,a,,\n01,b,,\n77,c,,\nx1,d,,\n02,e,2017-01-01,\n02,f,2018-06-01,2019-01-01\n"
                + "03,g,2017,\n04,h\n05,i,2020-01-01,2019-01-01\n"
        ).Problem;

        Assert.Equal("My file.csv has 7 faults; nothing was changed.", problem!.Title.English);
        Assert.Equal(
            [
                "Line 4: no code of any HS edition begins with 77.",
                "Line 5: the prefix 'x1' is not made of digits.",
                "Line 8: valid_from '2017' is not a date like 2017-12-31.",
                "Line 9: 2 fields where the header has 4.",
                "Line 10: 2020-01-01 to 2019-01-01 ends before it begins.",
                "Line 3: the prefix 01 has a row already, line 2.",
                "Line 7: the dates of prefix 02 overlap those of line 6.",
            ],
            problem.Details.Select(one => one.English)
        );
        Assert.Equal(ProblemKind.NotFound, Open().Reference.Scheme("mine").Problem!.Kind);
    }

    [Theory]
    [InlineData("prefix;class\n01;a\n", "Line 1: there is no column prefix; the columns are prefix;class.")]
    [InlineData("prefix,class\n", "The file has a header and no rows.")]
    [InlineData("prefix,class,class\n01,a,b\n", "Line 1: the column class stands there twice.")]
    public void A_file_of_another_form_is_refused(string text, string fault) =>
        Assert.Equal([fault], Add(text).Problem!.Details.Take(1).Select(one => one.English));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("prefix,class\n01,\"a\n", "a quote is opened and never closed")]
    public void A_file_that_is_no_table_is_refused(string text, string why) =>
        Assert.Contains(why, Add(text).Problem!.Title.English);

    [Fact]
    public void Codes_are_checked_against_the_edition_that_is_declared()
    {
        Assert.True(Add("prefix,class\n854921,a\n").Succeeded);
        Assert.Equal(
            ["Line 2: no code of HS2017 begins with 854921."],
            Add("prefix,class\n854921,a\n", nomenclature: "HS2017").Problem!.Details.Select(one => one.English)
        );
        Assert.True(Add("prefix,class\n0011,a\n", nomenclature: "SITC2").Succeeded);
        Assert.Contains("only of SITC2", Open().Reference.Scheme("mine", "HS2017").Problem!.Title.English);
        Assert.Equal(
            "There is no nomenclature 'HS2018'.",
            Add("prefix,class\n01,a\n", nomenclature: "HS2018").Problem!.Title.English
        );
    }

    [Fact]
    public void A_missing_file_and_a_bad_name_are_refused()
    {
        Assert.Equal(ProblemKind.NotFound, Open().Runner.Run(new AddScheme("nowhere.csv")).Problem!.Kind);
        Assert.Equal("'../up' cannot name a scheme.", Add("prefix,class\n01,a\n", "../up").Problem!.Title.English);
    }

    [Fact]
    public void A_built_in_scheme_is_replaced_and_comes_back()
    {
        var replaced = Add("prefix,class\n01,R\n", "stage").Value;

        Assert.True(replaced.ReplacesBuiltIn);
        Assert.Equal(["R"], Open().Reference.Scheme("stage", "HS2017").Value.Classify("010121"));
        Assert.Equal(["raw"], Open().Reference.Scheme("rec", "HS2017").Value.Classify("010121"));
        Assert.Equal([], Open().Reference.Scheme("rec", "HS2017").Value.Classify("270900"));

        Assert.True(Open().Runner.Run(new RemoveScheme("stage")).Succeeded);

        Assert.Equal(["low"], Open().Reference.Scheme("rec", "HS2017").Value.Classify("010121"));
        Assert.Equal(ProblemKind.Conflict, Open().Runner.Run(new RemoveScheme("stage")).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, Open().Runner.Run(new RemoveScheme("mine")).Problem!.Kind);
    }

    [Fact]
    public void Adding_again_takes_the_place_of_what_was_added_before()
    {
        Add("prefix,class\n01,a\n");
        Add("prefix,class\n01,b\n");

        Assert.Equal(["b"], Open().Reference.Scheme("mine").Value.Classify("0101"));
        Assert.Equal(
            ["mine"],
            Directory.EnumerateDirectories(Path.Combine(workspace, "schemes")).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void The_list_has_built_in_and_added_schemes()
    {
        Add("prefix,class\n01,a\n");

        var cards = Open().Runner.Run(new ListSchemes()).Value;

        Assert.Contains(
            cards,
            card => card is { Name: "mine", IsAdded: true, Source: "My file.csv", Confidence: "user" }
        );
        Assert.Contains(cards, card => card is { Name: "bec5", CanClassify: false });
        Assert.All(cards.GroupBy(card => card.Name), versions => Assert.Single(versions, card => card.IsDefault));
    }

    [Fact]
    public void A_scheme_is_shown_with_its_rules()
    {
        var volrc = Open().Runner.Run(new ShowScheme("volrc")).Value;

        Assert.Equal("commodity", volrc.Rules.Single(rule => rule.Prefix == "2709").Class);
        Assert.Equal(5, volrc.Card.Classes.Count);
        Assert.Equal("SITC2", Open().Runner.Run(new ShowScheme("lall@2000-sitc2")).Value.Card.Nomenclature);
        Assert.Equal("Did you mean volrc?", Open().Runner.Run(new ShowScheme("volcr")).Problem!.Fix.English);
    }

    [Fact]
    public void A_user_s_labels_with_commas_and_quotes_survive()
    {
        Add("prefix,class,label_en\n01,a,\"Farm, \"\"live\"\"\"\n");

        Assert.Equal("Farm, \"live\"", Open().Reference.Scheme("mine").Value.Classes[0].LabelEnglish);
    }
}
