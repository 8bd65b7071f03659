package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.client.Entry;
import io.purser.local.client.Session;
import org.junit.jupiter.api.Test;

@WithWhole
class DemoTest {

    @Test
    void answersFromTheHelpCentreWithItsNumbers(Whole whole) {
        Session session = whole.session(whole.demoAssistant());

        var reply = session.say("How much is express shipping?");

        assertThat(reply.succeeded()).isTrue();
        assertThat(reply.body()).startsWith("Express shipping costs $14.50 and takes 1 to 2 business days.");
        assertThat(session.history()).anySatisfy(entry -> assertThat(entry)
                .isInstanceOfSatisfying(Entry.Knowledge.class, found -> assertThat(found.passages())
                        .anySatisfy(passage -> {
                            assertThat(passage.source()).isEqualTo("Help centre");
                            assertThat(passage.score()).isBetween(0.0, 1.0);
                            assertThat(passage.heading()).startsWith("Shipping and delivery");
                            assertThat(passage.text()).contains("$14.50");
                        })));
    }

    @Test
    void tellsTheDaysThatARefundTakesAndThePageThatSaysSo(Whole whole) {
        Session session = whole.session(whole.demoAssistant());

        var reply = session.say("When do I get the refund for a return?");

        assertThat(reply.body()).contains("3 to 5 business days for cards");
        assertThat(session.history()).anySatisfy(entry -> assertThat(entry)
                .isInstanceOfSatisfying(Entry.Knowledge.class, found -> assertThat(found.passages())
                        .anySatisfy(passage -> assertThat(passage.heading()).startsWith("Returns and refunds"))));
    }

    @Test
    void looksUpAnOrderInTheShop(Whole whole) {
        Session session = whole.session(whole.demoAssistant());

        var reply = session.say("Where is my order MO-10455?");

        assertThat(reply.body()).contains("HP4471920");
        assertThat(session.history()).anySatisfy(entry -> assertThat(entry)
                .isInstanceOfSatisfying(
                        Entry.Tool.class, tool -> assertThat(tool.name()).isEqualTo("look_up_order")));
    }

    @Test
    void cancelsAnOrderInTheShop(Whole whole) {
        Session session = whole.session(whole.demoAssistant());

        var cancelled = session.say("Please cancel my order MO-10471.");
        var status = session.say("What is the status of order MO-10471?");

        assertThat(cancelled.body()).contains("MO-10471").containsIgnoringCase("cancelled");
        assertThat(status.body()).containsIgnoringCase("cancelled");
    }

    @Test
    void seedingAgainMakesNothingNew(Whole whole) {
        var tools = whole.purser().all("/v1/Tools?PageSize=1000");
        var knowledge = whole.purser().all("/v1/Knowledge?PageSize=1000");

        var again = whole.seedDemo();

        assertThat(again).isEqualTo(whole.demoAssistant());
        assertThat(whole.purser().all("/v1/Tools?PageSize=1000")).hasSameSizeAs(tools);
        assertThat(whole.purser().all("/v1/Knowledge?PageSize=1000")).hasSameSizeAs(knowledge);
    }
}
