using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

/// <summary>Files go out in three steps, of which only the last one shows anything; their names carry the key.</summary>
public sealed class SlackFileUploadTests
{
    private static readonly Message Report = new()
    {
        Channel = "D1",
        Text = "Your case",
        Metadata = MessageMetadata.ForKey("member:case:1"),
        Files = [new MessageFile { Name = "case.md", Title = "Case", Content = [1, 2, 3], AltText = "A strip & more" }],
    };

    [Fact]
    public async Task Uploads_under_a_name_with_the_key_and_shares()
    {
        await using var fixture = await MessengerFixture.Start();
        fixture.Slack.Script.Enqueue(LoopbackServer.Json($$"""{"ok":true,"file_id":"F1","upload_url":"{{fixture.Slack.Address}}upload/F1"}"""));
        fixture.Slack.Script.Enqueue(LoopbackServer.Body("OK - 3", "text/plain"));
        fixture.Slack.Script.Enqueue(LoopbackServer.Json("""{"ok":true,"files":[{"id":"F1"}]}"""));

        Assert.Equal("F1", await fixture.Messenger.PostMessage("T1", Report, CancellationToken.None));

        var asked = fixture.Slack.Requests.ToArray();
        var name = FileMarks.Marked("case.md", "member:case:1");
        Assert.Matches(@"^case\.sc-[0-9a-f]{16}\.md$", name);
        Assert.Equal($"?filename={name}&length=3&alt_txt=A%20strip%20%26%20more", asked[0].Query);
        Assert.Equal("/upload/F1", asked[1].Path);
        Assert.Equal("""{"files":[{"id":"F1","title":"Case"}],"channel_id":"D1","initial_comment":"Your case"}""", asked[2].Body);
    }

    [Fact]
    public async Task Uploads_to_no_other_host()
    {
        await using var fixture = await MessengerFixture.Start(LoopbackServer.Json("""{"ok":true,"file_id":"F1","upload_url":"https://evil.example/upload"}"""));

        await Assert.ThrowsAsync<SlackException>(() => fixture.Messenger.PostMessage("T1", Report, CancellationToken.None));
    }

    [Fact]
    public async Task Finds_a_message_by_the_key_in_its_files_name()
    {
        var name = FileMarks.Marked("case.md", "member:case:1");
        await using var fixture = await MessengerFixture.Start(LoopbackServer.Json(
            $$"""{"ok":true,"messages":[{"ts":"1.1","files":[{"id":"F0","name":"case.md"}]},{"ts":"2.2","files":[{"id":"F1","name":"{{name}}"}]}],"has_more":false}"""));

        Assert.Equal("2.2", await fixture.Messenger.FindByKey("T1", "D1", null, DateTimeOffset.UnixEpoch, "member:case:1", CancellationToken.None));
        Assert.True(new SlackFile { Id = "F1", Name = name }.IsOwn);
        Assert.False(new SlackFile { Id = "F1", Name = "case.md" }.IsOwn);
    }
}
