// Made by `npm run api` of docs/reference/openapi.json. Do not edit.

export interface paths {
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Tickets */
        get: operations["afterloop_service_tickets_api_list_tickets"];
        put?: never;
        /**
         * Create Ticket
         * @description By what the new ticket is known; it stands at `Location`. Reading it back cost a quarter of this request.
         */
        post: operations["afterloop_service_tickets_api_create_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Tickets
         * @description How many there are, counted no further than `most`: for badges, and before something is done to all of them.
         */
        get: operations["afterloop_service_tickets_api_count_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Tickets
         * @description The list as a file: made beside, followed at `GET /exports/{id}`; a notice says when it is there.
         */
        post: operations["afterloop_service_tickets_api_export_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do To Several
         * @description Each for itself: what one ticket refuses does not keep the others back.
         */
        post: operations["afterloop_service_tickets_api_do_to_several"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Ticket */
        get: operations["afterloop_service_tickets_api_read_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages
         * @description Oldest first; with `before` the page that ends there, and with `before=0` the latest one.
         */
        get: operations["afterloop_service_tickets_api_list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Timeline
         * @description Oldest first; with `before` the page that ends there, and with `before=0` the latest one.
         */
        get: operations["afterloop_service_tickets_api_read_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read History
         * @description All that happened to it, newest first, each with what led to it. `before`: the id of the last one read.
         */
        get: operations["afterloop_service_tickets_api_read_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Drafts
         * @description What the reader has begun to write on this ticket.
         */
        get: operations["afterloop_service_tickets_api_list_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Draft
         * @description Keep what one has begun to write; an empty body lets it go. Nobody else sees it.
         */
        post: operations["afterloop_service_tickets_api_keep_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Similar
         * @description The customer's other tickets, and others with the same words: what may be the same request twice.
         */
        get: operations["afterloop_service_tickets_api_list_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept Ticket */
        post: operations["afterloop_service_tickets_api_accept_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim Ticket */
        post: operations["afterloop_service_tickets_api_claim_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Ticket
         * @description Back to where anybody of the unit may claim it. Its state and history stay.
         */
        post: operations["afterloop_service_tickets_api_release_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign Ticket */
        post: operations["afterloop_service_tickets_api_assign_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer Ticket
         * @description To another unit (which then claims or assigns it), another person, or both. A reason is needed.
         */
        post: operations["afterloop_service_tickets_api_transfer_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/pend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pend Ticket */
        post: operations["afterloop_service_tickets_api_pend_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume Ticket */
        post: operations["afterloop_service_tickets_api_resume_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply To Ticket
         * @description An answer that the customer reads; `then` puts the ticket on hold for them, or resolves it with this answer.
         */
        post: operations["afterloop_service_tickets_api_reply_to_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note On Ticket */
        post: operations["afterloop_service_tickets_api_note_on_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log Conversation
         * @description A call, a talk in WeChat, a visit: what the customer was told there is an answer as any other.
         */
        post: operations["afterloop_service_tickets_api_log_conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Escalate Ticket
         * @description To those who know more: L1 the front line, L2 experts, L3 executives.
         */
        post: operations["afterloop_service_tickets_api_escalate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/deescalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deescalate Ticket */
        post: operations["afterloop_service_tickets_api_deescalate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Ticket
         * @description This ticket goes on in the other one, to which its customer's links lead from now on.
         *
         *     Both must be of one customer and one person: the words of one would be shown to the other.
         */
        post: operations["afterloop_service_tickets_api_merge_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unmerge Ticket */
        post: operations["afterloop_service_tickets_api_unmerge_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve Ticket
         * @description With an answer, which the customer reads.
         */
        post: operations["afterloop_service_tickets_api_resolve_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Ticket */
        post: operations["afterloop_service_tickets_api_reopen_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Ticket */
        post: operations["afterloop_service_tickets_api_close_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/call_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call Back Ticket
         * @description The customer was called after the service; only types that call back have this step.
         */
        post: operations["afterloop_service_tickets_api_call_back_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/hear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hear Customer
         * @description The customer writes: what waited for them goes on, what was finished is taken up again.
         */
        post: operations["afterloop_service_tickets_api_hear_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate Ticket */
        post: operations["afterloop_service_tickets_api_rate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Ticket
         * @description The customer is content: nothing more happens here.
         */
        post: operations["afterloop_service_tickets_api_confirm_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge Ticket
         * @description Whoever works on it is told that somebody waits.
         */
        post: operations["afterloop_service_tickets_api_urge_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Ticket */
        post: operations["afterloop_service_tickets_api_edit_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link Ticket */
        post: operations["afterloop_service_tickets_api_link_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlink Ticket */
        post: operations["afterloop_service_tickets_api_unlink_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Watch Ticket */
        post: operations["afterloop_service_tickets_api_watch_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/unwatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unwatch Ticket */
        post: operations["afterloop_service_tickets_api_unwatch_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Types */
        get: operations["afterloop_service_tickets_api_list_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket-types/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Type Settings
         * @description The ticket types as administration sets them.
         */
        get: operations["afterloop_service_tickets_api_list_type_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket-types/{definition_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit Type
         * @description Change the plain settings of a ticket type, live at once; what is left out stays.
         */
        post: operations["afterloop_service_tickets_api_edit_type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Categories */
        get: operations["afterloop_service_tickets_api_list_categories"];
        put?: never;
        /** Create Category */
        post: operations["afterloop_service_tickets_api_create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Category */
        post: operations["afterloop_service_tickets_api_edit_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move Category */
        post: operations["afterloop_service_tickets_api_move_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Category */
        post: operations["afterloop_service_tickets_api_close_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Tags */
        get: operations["afterloop_service_tickets_api_list_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Session
         * @description Open to all: who is signed in, if anybody. Sets the CSRF cookie.
         */
        get: operations["afterloop_kernel_people_api_accounts_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check Set Up Link */
        get: operations["afterloop_kernel_people_api_accounts_check_set_up_link"];
        put?: never;
        /** Set Up */
        post: operations["afterloop_kernel_people_api_accounts_set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Me */
        get: operations["afterloop_kernel_people_api_accounts_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Me */
        post: operations["afterloop_kernel_people_api_accounts_edit_me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Sign In
         * @description How one signs in, and where one is signed in.
         */
        get: operations["afterloop_kernel_people_api_security_my_sign_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer Totp
         * @description What to give an authenticator app. Only in a browser, and only after one's password was asked for again.
         */
        post: operations["afterloop_kernel_people_api_security_offer_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Sessions
         * @description Sign out in one of one's browsers, or in all but this one.
         */
        post: operations["afterloop_kernel_people_api_security_end_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink Mine
         * @description Take one's link to an account elsewhere away, where another way in remains.
         */
        post: operations["afterloop_kernel_people_api_security_unlink_mine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Phone
         * @description Send a code to a mobile number, to sign in with it from then on.
         */
        post: operations["afterloop_kernel_people_api_security_ask_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Phone
         * @description The code that came to it, in the same browser.
         */
        post: operations["afterloop_kernel_people_api_security_confirm_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget Phone */
        post: operations["afterloop_kernel_people_api_security_forget_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Units */
        get: operations["afterloop_kernel_people_api_units_list_units"];
        put?: never;
        /** Create Unit */
        post: operations["afterloop_kernel_people_api_units_create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/shape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shape Units
         * @description A first shape of the company below this unit; gives the whole tree.
         */
        post: operations["afterloop_kernel_people_api_units_shape_units"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Places
         * @description Where the unit has stood in the tree, newest first.
         */
        get: operations["afterloop_kernel_people_api_units_list_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Unit */
        post: operations["afterloop_kernel_people_api_units_edit_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename Unit */
        post: operations["afterloop_kernel_people_api_units_rename_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move Unit */
        post: operations["afterloop_kernel_people_api_units_move_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge Unit */
        post: operations["afterloop_kernel_people_api_units_merge_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Unit */
        post: operations["afterloop_kernel_people_api_units_close_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Unit */
        post: operations["afterloop_kernel_people_api_units_reopen_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Users
         * @description Staff in the order of their ids; `after` is the last id that the reader has.
         */
        get: operations["afterloop_kernel_people_api_users_list_users"];
        put?: never;
        /** Create User */
        post: operations["afterloop_kernel_people_api_users_create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read User */
        get: operations["afterloop_kernel_people_api_users_read_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain
         * @description Why this user can or cannot do the verb to the record.
         */
        get: operations["afterloop_kernel_people_api_users_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit User */
        post: operations["afterloop_kernel_people_api_users_edit_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite User */
        post: operations["afterloop_kernel_people_api_users_invite_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate User
         * @description Leaves without losing work: it goes on to `to`, or back to where anybody may take it.
         */
        post: operations["afterloop_kernel_people_api_users_deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Work
         * @description What the user would leave behind.
         */
        get: operations["afterloop_kernel_people_api_users_open_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate User */
        post: operations["afterloop_kernel_people_api_users_activate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Out User
         * @description Everywhere, this browser included where it is oneself.
         */
        post: operations["afterloop_kernel_people_api_users_sign_out_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/remove-second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Second Step
         * @description For someone who has lost his phone: afterwards the password alone signs in.
         */
        post: operations["afterloop_kernel_people_api_users_remove_second_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink
         * @description For someone whose account elsewhere was made anew: with the next sign-in he is linked again by his address.
         */
        post: operations["afterloop_kernel_people_api_users_unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Memberships */
        get: operations["afterloop_kernel_people_api_users_list_memberships"];
        put?: never;
        /** Add Membership */
        post: operations["afterloop_kernel_people_api_users_add_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End Membership */
        post: operations["afterloop_kernel_people_api_users_end_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check Password Link
         * @description Open: whether this link still lets somebody choose a password, and whose.
         */
        get: operations["afterloop_kernel_people_api_users_check_password_link"];
        put?: never;
        /**
         * Choose Password
         * @description Open: choose a password by a one-time link. Signs in.
         */
        post: operations["afterloop_kernel_people_api_users_choose_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stand Ins
         * @description Who stands in for whom; those that are over included.
         */
        get: operations["afterloop_kernel_people_api_stand_ins_list_stand_ins"];
        put?: never;
        /**
         * Arrange Stand In
         * @description 代理: until then, that person may do and hears of what the absent one may do and hears of.
         */
        post: operations["afterloop_kernel_people_api_stand_ins_arrange_stand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standing In
         * @description For whom one stands in oneself, now or later.
         */
        get: operations["afterloop_kernel_people_api_stand_ins_list_standing_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins/{stand_in_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End Stand In */
        post: operations["afterloop_kernel_people_api_stand_ins_end_stand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Organization */
        get: operations["afterloop_kernel_people_api_company_read_organization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Sign In Rules */
        get: operations["afterloop_kernel_people_api_company_read_sign_in_rules"];
        put?: never;
        /**
         * Choose Sign In
         * @description Without passwords there are no codes by mail either; links of invitations still work.
         */
        post: operations["afterloop_kernel_people_api_company_choose_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Organization */
        post: operations["afterloop_kernel_people_api_company_edit_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/finish-guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish Guide */
        post: operations["afterloop_kernel_people_api_company_finish_guide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Roles */
        get: operations["afterloop_kernel_people_api_company_list_roles"];
        put?: never;
        /** Create Role */
        post: operations["afterloop_kernel_people_api_company_create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verbs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Verbs
         * @description Everything that a role can permit, by noun.
         */
        get: operations["afterloop_kernel_people_api_company_list_verbs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{role_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Role */
        post: operations["afterloop_kernel_people_api_company_edit_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{role_id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete Role */
        post: operations["afterloop_kernel_people_api_company_delete_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Posts */
        get: operations["afterloop_kernel_people_api_company_list_posts"];
        put?: never;
        /** Create Post */
        post: operations["afterloop_kernel_people_api_company_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Post */
        post: operations["afterloop_kernel_people_api_company_edit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post_id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set Limits */
        post: operations["afterloop_kernel_people_api_company_set_limits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Authority
         * @description Up to which amount one decides each kind alone.
         */
        get: operations["afterloop_kernel_people_api_company_read_authority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Skills */
        get: operations["afterloop_kernel_people_api_company_list_skills"];
        put?: never;
        /** Create Skill */
        post: operations["afterloop_kernel_people_api_company_create_skill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{skill_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Skill */
        post: operations["afterloop_kernel_people_api_company_edit_skill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Brands */
        get: operations["afterloop_kernel_people_api_company_list_brands"];
        put?: never;
        /** Create Brand */
        post: operations["afterloop_kernel_people_api_company_create_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Brand */
        post: operations["afterloop_kernel_people_api_company_edit_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Identity Providers */
        get: operations["afterloop_kernel_people_api_identity_list_identity_providers"];
        put?: never;
        /**
         * Create Identity Provider
         * @description The issuer is asked at once; one that does not answer as it should is refused.
         */
        post: operations["afterloop_kernel_people_api_identity_create_identity_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{identity_provider_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit Identity Provider
         * @description Key and issuer stay: people's links hold for that issuer alone.
         */
        post: operations["afterloop_kernel_people_api_identity_edit_identity_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{identity_provider_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable Identity Provider */
        post: operations["afterloop_kernel_people_api_identity_enable_identity_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{identity_provider_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable Identity Provider
         * @description Nobody comes in through it any more; who is signed in stays so.
         */
        post: operations["afterloop_kernel_people_api_identity_disable_identity_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{identity_provider_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Identity Provider
         * @description Ask the provider now whether it answers as it should.
         */
        post: operations["afterloop_kernel_people_api_identity_check_identity_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Tokens */
        get: operations["afterloop_kernel_people_api_access_list_tokens"];
        put?: never;
        /**
         * Create Token
         * @description The answer is the only place where the token is ever shown.
         */
        post: operations["afterloop_kernel_people_api_access_create_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke Token */
        post: operations["afterloop_kernel_people_api_access_revoke_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Shares */
        get: operations["afterloop_kernel_people_api_access_list_shares"];
        put?: never;
        /** Give Share */
        post: operations["afterloop_kernel_people_api_access_give_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{share_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End Share */
        post: operations["afterloop_kernel_people_api_access_end_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Grants */
        get: operations["afterloop_kernel_people_api_access_list_grants"];
        put?: never;
        /**
         * Give Access
         * @description 数据调取权: for a reason, for at most 90 days.
         */
        post: operations["afterloop_kernel_people_api_access_give_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{grant_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke Access */
        post: operations["afterloop_kernel_people_api_access_revoke_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Definitions */
        get: operations["afterloop_kernel_definitions_api_list_definitions"];
        put?: never;
        /** Create Definition */
        post: operations["afterloop_kernel_definitions_api_create_definition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import File */
        post: operations["afterloop_kernel_definitions_api_import_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Definition */
        get: operations["afterloop_kernel_definitions_api_get_definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename Definition */
        post: operations["afterloop_kernel_definitions_api_rename_definition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save Draft
         * @description Save what is being drawn, wrong or not; the answer says what keeps it from going live.
         */
        post: operations["afterloop_kernel_definitions_api_save_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/discard_draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard Draft */
        post: operations["afterloop_kernel_definitions_api_discard_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish Draft */
        post: operations["afterloop_kernel_definitions_api_publish_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Roll Back */
        post: operations["afterloop_kernel_definitions_api_roll_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Version */
        get: operations["afterloop_kernel_definitions_api_get_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare */
        get: operations["afterloop_kernel_definitions_api_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitions/{definition_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description The file of a version, the live one when none is named; indented and ordered for git.
         */
        get: operations["afterloop_kernel_definitions_api_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file (multipart, member `file`, at most 25 MB) */
        post: operations["afterloop_kernel_files_api_upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/signed/{key}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a file by a signed address */
        get: operations["afterloop_kernel_files_api_read_signed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a file of a record that you may see */
        get: operations["afterloop_kernel_files_api_read_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Notices */
        get: operations["afterloop_kernel_messages_api_list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{notice_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read Notice */
        post: operations["afterloop_kernel_messages_api_read_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read All Notices
         * @description Gives the first page of notices as it is then.
         */
        post: operations["afterloop_kernel_messages_api_read_all_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read My Preference
         * @description Which notices come to oneself by mail, and when.
         */
        get: operations["afterloop_kernel_messages_api_read_my_preference"];
        put?: never;
        /** Choose Notices */
        post: operations["afterloop_kernel_messages_api_choose_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Default Preference
         * @description The same for all who have not chosen for themselves.
         */
        get: operations["afterloop_kernel_messages_api_read_default_preference"];
        put?: never;
        /** Set Default Notices */
        post: operations["afterloop_kernel_messages_api_set_default_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/stop/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Stop Link
         * @description What the link in a mail would stop. Reading it changes nothing: programs look at links before people do.
         */
        get: operations["afterloop_kernel_messages_api_read_stop_link"];
        put?: never;
        /**
         * Stop Notices
         * @description Stop them: by the page behind the link, or by the button of the mail program (RFC 8058).
         */
        post: operations["afterloop_kernel_messages_api_stop_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Dispatches */
        get: operations["afterloop_kernel_messages_api_list_dispatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{dispatch_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replay Dispatch */
        post: operations["afterloop_kernel_messages_api_replay_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say Typing
         * @description Tell others who look at this record that I am typing; for eight seconds, so it is said again meanwhile.
         */
        post: operations["afterloop_kernel_live_api_say_typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Views
         * @description The saved views of a noun's list that I see.
         */
        get: operations["afterloop_kernel_views_api_list_views"];
        put?: never;
        /** Create View */
        post: operations["afterloop_kernel_views_api_create_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{view_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit View */
        post: operations["afterloop_kernel_views_api_edit_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{view_id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete View */
        post: operations["afterloop_kernel_views_api_delete_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Fields
         * @description What conditions and formulas over an entity may ask about, in the reader's language.
         */
        get: operations["afterloop_kernel_composing_api_list_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Choices
         * @description Records of an entity to choose from: those that match `q` (Han, pinyin or initials), or those with these ids.
         */
        get: operations["afterloop_kernel_composing_api_list_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/functions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Functions
         * @description What may be called in a formula: the same for everybody.
         */
        get: operations["afterloop_kernel_composing_api_list_functions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expressions/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Formula
         * @description The tree of a formula. What is wrong with it is an answer, not an error: it is asked while people write.
         */
        post: operations["afterloop_kernel_composing_api_read_formula"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expressions/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write Formula
         * @description A tree as a formula in the reader's language.
         */
        post: operations["afterloop_kernel_composing_api_write_formula"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description Those that can be issued.
         */
        get: operations["afterloop_channels_papers_api_list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Template Settings
         * @description All of them, also drafts and those out of use.
         */
        get: operations["afterloop_channels_papers_api_list_template_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates/placeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Placeholders */
        get: operations["afterloop_channels_papers_api_list_placeholders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Words
         * @description Words that were not saved yet, with a ticket's data.
         */
        post: operations["afterloop_channels_papers_api_preview_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates/{definition_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A template with a ticket's data (text/html)
         * @description The version with this number, else its draft, else what is live; without a ticket with the newest one.
         */
        get: operations["afterloop_channels_papers_api_preview_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates/{definition_id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer Paper
         * @description Out of use and back, at once; papers that were issued stay as they are.
         */
        post: operations["afterloop_channels_papers_api_offer_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Papers
         * @description The latest hundred, the newest first.
         */
        get: operations["afterloop_channels_papers_api_list_papers"];
        put?: never;
        /** Issue Paper */
        post: operations["afterloop_channels_papers_api_issue_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{paper_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void Paper */
        post: operations["afterloop_channels_papers_api_void_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/papers/{paper_id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper as a page to print (text/html)
         * @description `size`: of the sheet; unsaid: the one that it was drawn for.
         */
        get: operations["afterloop_channels_papers_api_show_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/papers/{paper_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper as a PDF file
         * @description 409 where this machine makes none: the browser prints the page.
         */
        get: operations["afterloop_channels_papers_api_read_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exports
         * @description One's own, latest first.
         */
        get: operations["afterloop_kernel_exports_api_list_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Export */
        get: operations["afterloop_kernel_exports_api_read_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Held
         * @description What is held about the person behind a record, by kind.
         */
        get: operations["afterloop_kernel_personal_data_api_read_held"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-data/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Held
         * @description All of it in an archive: made beside, followed at `GET /exports/{id}`; a notice says when it is there.
         */
        post: operations["afterloop_kernel_personal_data_api_export_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Erasures
         * @description What was erased, by whom and why, newest first.
         */
        get: operations["afterloop_kernel_personal_data_api_list_erasures"];
        put?: never;
        /** Erase what is personal about a record, for good */
        post: operations["afterloop_kernel_personal_data_api_redact_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Retention
         * @description Each kind that goes by its age: how long it is kept, what the last sweep did, what the next would.
         */
        get: operations["afterloop_kernel_retention_api_list_retention"];
        put?: never;
        /** Choose Retention */
        post: operations["afterloop_kernel_retention_api_choose_retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{kind}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Due
         * @description How many would go if they were kept for so many days.
         */
        get: operations["afterloop_kernel_retention_api_read_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Events
         * @description Who did what to which record when, newest first.
         */
        get: operations["afterloop_kernel_audit_api_list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Events
         * @description The log as a file: made beside, followed at `GET /exports/{id}`; a notice says when it is there.
         */
        post: operations["afterloop_kernel_audit_api_export_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Event Names
         * @description The nouns whose events can be searched for.
         */
        get: operations["afterloop_kernel_audit_api_list_event_names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read System
         * @description How the system is: what waits, what failed, how much there is.
         */
        get: operations["afterloop_kernel_audit_api_read_system"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Parked
         * @description Deliveries that failed, one line for each subscriber and record.
         */
        get: operations["afterloop_kernel_audit_api_list_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip Parked
         * @description The first delivery of this record that failed is left out; those behind it go on.
         */
        post: operations["afterloop_kernel_audit_api_skip_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Mail
         * @description How mail leaves.
         */
        get: operations["afterloop_kernel_audit_api_read_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Mail
         * @description A mail to one's own address, sent at once, with what the server says.
         */
        post: operations["afterloop_kernel_audit_api_test_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry Parked */
        post: operations["afterloop_kernel_audit_api_retry_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Customers */
        get: operations["afterloop_service_customers_api_list_customers"];
        put?: never;
        /** Create Customer */
        post: operations["afterloop_service_customers_api_create_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Customers
         * @description How many there are, counted no further than `most`.
         */
        get: operations["afterloop_service_customers_api_count_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Customers
         * @description The list as a file: made beside, followed at `GET /exports/{id}`; a notice says when it is there.
         */
        post: operations["afterloop_service_customers_api_export_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Customer */
        get: operations["afterloop_service_customers_api_read_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Customer */
        post: operations["afterloop_service_customers_api_edit_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Queues
         * @description The units whose queues I may see, with what waits and who can take it.
         */
        get: operations["afterloop_service_dispatch_api_list_queues"];
        put?: never;
        /** Set Queue */
        post: operations["afterloop_service_dispatch_api_set_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Queue
         * @description The queue of one unit, with its people, their load, and what waits.
         */
        get: operations["afterloop_service_dispatch_api_read_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{unit_id}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seat Person
         * @description What somebody in the queue can take. The queue must have been set.
         */
        post: operations["afterloop_service_dispatch_api_seat_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Presence
         * @description What I say of myself.
         */
        get: operations["afterloop_service_dispatch_api_read_presence"];
        put?: never;
        /** Set Presence */
        post: operations["afterloop_service_dispatch_api_set_presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Decisions
         * @description Why the dispatcher gave this ticket to whom.
         */
        get: operations["afterloop_service_dispatch_api_list_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Scripts
         * @description The scripts that I use or keep.
         */
        get: operations["afterloop_service_scripts_api_list_scripts"];
        put?: never;
        /** Create Script */
        post: operations["afterloop_service_scripts_api_create_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/{script_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Script */
        post: operations["afterloop_service_scripts_api_edit_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Scripts
         * @description In which order they are offered.
         */
        post: operations["afterloop_service_scripts_api_order_scripts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview Script */
        post: operations["afterloop_service_scripts_api_preview_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/{script_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire Script */
        post: operations["afterloop_service_scripts_api_retire_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/{script_id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take Up Script */
        post: operations["afterloop_service_scripts_api_take_up_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/{script_id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete Script */
        post: operations["afterloop_service_scripts_api_delete_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ready Scripts
         * @description What can be said on this ticket, with its own words filled in.
         */
        get: operations["afterloop_service_scripts_api_list_ready_scripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description One's own, latest first.
         */
        get: operations["afterloop_channels_imports_api_list_imports"];
        put?: never;
        /**
         * Create Import
         * @description Answers with the columns, a guess which field each fills, and the first rows. Nothing comes in yet.
         */
        post: operations["afterloop_channels_imports_api_create_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Template
         * @description A workbook with the columns that can be filled, in the reader's language.
         */
        get: operations["afterloop_channels_imports_api_read_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Import
         * @description How far it is.
         */
        get: operations["afterloop_channels_imports_api_read_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start Import */
        post: operations["afterloop_channels_imports_api_start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Import
         * @description After the batch under way. What came in stays; starting again goes on.
         */
        post: operations["afterloop_channels_imports_api_stop_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite People
         * @description The next fifty of the people that came in get a link to choose a password; it is shown this once.
         */
        post: operations["afterloop_channels_imports_api_invite_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mails
         * @description What came in this state, the newest first. `before`: the id of the last one read.
         */
        get: operations["afterloop_channels_email_api_list_mails"];
        put?: never;
        /**
         * Deliver a raw mail (message/rfc822, at most 60 MB)
         * @description As a mail server or a gateway has it. `mailbox`: the address by which it came; unsaid: the one it was sent to.
         *
         *     It is kept when this answers, and looked into a moment later. Sent again, it is known.
         */
        post: operations["afterloop_channels_email_api_deliver_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail_id}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try Again */
        post: operations["afterloop_channels_email_api_try_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail_id}/whole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail as it came (message/rfc822) */
        get: operations["afterloop_channels_email_api_read_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/messages/{message_id}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail that a message came as */
        get: operations["afterloop_channels_email_api_read_mail_of_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail_id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail as a page that is safe to show (text/html) */
        get: operations["afterloop_channels_email_api_show_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/messages/{message_id}/mail/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail that a message came as, as a page that is safe to show (text/html) */
        get: operations["afterloop_channels_email_api_show_mail_of_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Mailboxes */
        get: operations["afterloop_channels_email_api_list_mailboxes"];
        put?: never;
        /** Create Mailbox */
        post: operations["afterloop_channels_email_api_create_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Mailbox */
        post: operations["afterloop_channels_email_api_edit_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Mailbox */
        post: operations["afterloop_channels_email_api_close_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Mailbox */
        post: operations["afterloop_channels_email_api_reopen_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox_id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect Mailbox
         * @description Where somebody agrees, at the mail service, that this mailbox is read. It leads back here.
         */
        post: operations["afterloop_channels_email_api_connect_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Mail Apps */
        get: operations["afterloop_channels_email_api_list_mail_apps"];
        put?: never;
        /** Create Mail App */
        post: operations["afterloop_channels_email_api_create_mail_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-apps/{app_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Mail App */
        post: operations["afterloop_channels_email_api_edit_mail_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-apps/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Mail App
         * @description Not while mailboxes sign in by it.
         */
        delete: operations["afterloop_channels_email_api_delete_mail_app"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Mailbox
         * @description Sign in at its server now, and say what it answers.
         */
        post: operations["afterloop_channels_email_api_test_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Accounts */
        get: operations["afterloop_channels_sms_api_list_accounts"];
        put?: never;
        /** Create Account */
        post: operations["afterloop_channels_sms_api_create_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/accounts/{sms_account_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Account */
        post: operations["afterloop_channels_sms_api_edit_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/accounts/{sms_account_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Account */
        post: operations["afterloop_channels_sms_api_close_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/accounts/{sms_account_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Account */
        post: operations["afterloop_channels_sms_api_reopen_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/accounts/{sms_account_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Account
         * @description Ask its provider something that costs nothing, and say what it answers.
         */
        post: operations["afterloop_channels_sms_api_test_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Purposes
         * @description What texts are sent for, with their placeholders and usual words.
         */
        get: operations["afterloop_channels_sms_api_list_purposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Templates */
        get: operations["afterloop_channels_sms_api_list_templates"];
        put?: never;
        /** Create Template */
        post: operations["afterloop_channels_sms_api_create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/templates/{sms_template_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Template */
        post: operations["afterloop_channels_sms_api_edit_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/templates/{sms_template_id}/turn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn Template
         * @description On if it is off, off if it is on.
         */
        post: operations["afterloop_channels_sms_api_turn_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/templates/{sms_template_id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete Template */
        post: operations["afterloop_channels_sms_api_delete_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/templates/{sms_template_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Template
         * @description Ask the provider whether it is approved.
         */
        post: operations["afterloop_channels_sms_api_check_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/templates/{sms_template_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Test
         * @description Send it to a number, with values to try.
         */
        post: operations["afterloop_channels_sms_api_send_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Shown
         * @description What accounts for trying out would have sent, the newest first.
         */
        get: operations["afterloop_channels_sms_api_list_shown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Costs
         * @description What texts cost: of the last 31 days by day, or of the last twelve months by month.
         */
        get: operations["afterloop_channels_sms_api_list_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Opt Outs */
        get: operations["afterloop_channels_sms_api_list_opt_outs"];
        put?: never;
        /** Add Opt Out */
        post: operations["afterloop_channels_sms_api_add_opt_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/opt-outs/{sms_opt_out_id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift Opt Out */
        post: operations["afterloop_channels_sms_api_lift_opt_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Replies
         * @description Texts that came in, in this state, the newest first.
         */
        get: operations["afterloop_channels_sms_api_list_replies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/replies/{sms_reply_id}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try Again */
        post: operations["afterloop_channels_sms_api_try_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/{token}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the provider calls with receipts
         * @description At the address that the account shows; a receipt that is told twice is one.
         */
        post: operations["afterloop_channels_sms_api_take_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms/{token}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the provider calls with texts that come in */
        post: operations["afterloop_channels_sms_api_take_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of a call (the telephone system does, with a signature)
         * @description Ringing, answered, ended, recording: in whatever order and however often. See docs/howto/telephone.md.
         */
        post: operations["afterloop_channels_phone_api_take_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Lines */
        get: operations["afterloop_channels_phone_api_list_lines"];
        put?: never;
        /** Create Line */
        post: operations["afterloop_channels_phone_api_create_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Line */
        post: operations["afterloop_channels_phone_api_edit_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate Secret
         * @description A new secret, shown once; the old one no longer works.
         */
        post: operations["afterloop_channels_phone_api_rotate_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Line */
        post: operations["afterloop_channels_phone_api_close_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Line */
        post: operations["afterloop_channels_phone_api_reopen_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Line
         * @description Send its address for calls a signed `{"event": "test"}`, and say what it answers.
         */
        post: operations["afterloop_channels_phone_api_test_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/lines/{line_id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Seat */
        post: operations["afterloop_channels_phone_api_add_seat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/seats/{phone_seat_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove Seat */
        delete: operations["afterloop_channels_phone_api_remove_seat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mine
         * @description One's seats, and what rings there or is on.
         */
        get: operations["afterloop_channels_phone_api_list_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Missed
         * @description The numbers that nobody has called back yet.
         */
        get: operations["afterloop_channels_phone_api_list_missed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Rates
         * @description How well calls are answered: today, in 7 and in 30 days.
         */
        get: operations["afterloop_channels_phone_api_read_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calls
         * @description The newest first. `before`: the id of the last one read.
         */
        get: operations["afterloop_channels_phone_api_list_calls"];
        put?: never;
        /**
         * Start Call
         * @description Have one's own telephone ring, and then theirs.
         */
        post: operations["afterloop_channels_phone_api_start_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Ticket
         * @description A ticket of this call; the one that it became where it is one already.
         */
        post: operations["afterloop_channels_phone_api_make_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach */
        post: operations["afterloop_channels_phone_api_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim */
        post: operations["afterloop_channels_phone_api_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Called Back */
        post: operations["afterloop_channels_phone_api_called_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen
         * @description Where the recording is; who asked is kept.
         */
        get: operations["afterloop_channels_phone_api_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Calls Of Ticket */
        get: operations["afterloop_channels_phone_api_list_calls_of_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/customer-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Customer Link
         * @description Words and a link to paste to the customer (复制给客户); each call makes a new link, and the timeline says so.
         */
        post: operations["afterloop_channels_portal_desk_make_customer_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/step-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Step Letters
         * @description What customers are told by mail at each step: of all ticket types, or of one.
         */
        get: operations["afterloop_channels_portal_desk_list_step_letters"];
        put?: never;
        /**
         * Set Step Letter
         * @description What is not said is as usual again.
         */
        post: operations["afterloop_channels_portal_desk_set_step_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/step-letters/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview Step Letter */
        post: operations["afterloop_channels_portal_desk_preview_step_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Policies
         * @description Every version of the privacy policy, newest first.
         */
        get: operations["afterloop_channels_portal_desk_list_policies"];
        put?: never;
        /**
         * Publish Policy
         * @description A new version. The same words make none.
         */
        post: operations["afterloop_channels_portal_desk_publish_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set Logo */
        post: operations["afterloop_channels_portal_desk_set_logo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/entry-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Entry Links */
        get: operations["afterloop_channels_portal_desk_list_entry_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create Entry Link */
        post: operations["afterloop_channels_portal_desk_create_entry_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-links/{entry_link_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit Entry Link */
        post: operations["afterloop_channels_portal_desk_edit_entry_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-links/{entry_link_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Entry Link */
        post: operations["afterloop_channels_portal_desk_close_entry_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-links/{entry_link_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Entry Link */
        post: operations["afterloop_channels_portal_desk_reopen_entry_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-links/{entry_link_id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Qr Code
         * @description The link's address as a QR code, black on white.
         */
        get: operations["afterloop_channels_portal_desk_read_qr_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Portal Qr Code
         * @description The address of the brand's portal as a QR code.
         */
        get: operations["afterloop_channels_portal_desk_read_portal_qr_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Welcome
         * @description Whose service this is and what can be asked for, by host name or by an entry link.
         */
        get: operations["afterloop_channels_portal_api_welcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/pages/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Page
         * @description The brand's promise or privacy policy.
         */
        get: operations["afterloop_channels_portal_api_read_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/logo/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Logo */
        get: operations["afterloop_channels_portal_api_read_logo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Challenge
         * @description What must be solved before a request, a look-up or a code is sent; the proof goes into `Afterloop-Proof`.
         */
        get: operations["afterloop_channels_portal_api_read_challenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload
         * @description Upload a file (multipart, member `file`). `ticket` is what a request or reply names it by, within a day.
         */
        post: operations["afterloop_channels_portal_api_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit
         * @description Send a request. The answer holds its number and the link that follows it; the link is not shown again.
         */
        post: operations["afterloop_channels_portal_api_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow */
        get: operations["afterloop_channels_portal_api_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply */
        post: operations["afterloop_channels_portal_api_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate */
        post: operations["afterloop_channels_portal_api_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen */
        post: operations["afterloop_channels_portal_api_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description It is solved.
         */
        post: operations["afterloop_channels_portal_api_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge
         * @description Somebody waits. Once in half an hour, six times a day.
         */
        post: operations["afterloop_channels_portal_api_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/request/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow Up
         * @description A new request that refers to this one, which was completed too long ago to be opened again.
         */
        post: operations["afterloop_channels_portal_api_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look Up
         * @description A link to a request, for a day, to who knows its number and phone. Who does not learns nothing.
         */
        post: operations["afterloop_channels_portal_api_look_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Code
         * @description A code by mail or as a text, if we know the address. The answer is the same if we do not.
         */
        post: operations["afterloop_channels_portal_api_ask_for_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Code
         * @description The code against a session of this browser.
         */
        post: operations["afterloop_channels_portal_api_take_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End Session */
        post: operations["afterloop_channels_portal_api_end_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/my": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List My Requests */
        get: operations["afterloop_channels_portal_api_list_my_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/my/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open My Request
         * @description A link to one of one's own requests, for a day.
         */
        post: operations["afterloop_channels_portal_api_open_my_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * TicketFilters
         * @description A filter is over `GET /fields?of=ticket`.
         */
        TicketFilters: {
            /**
             * Filter
             * @description A condition in JSON over `GET /fields`
             * @default
             */
            filter?: string;
            /**
             * Q
             * @default
             */
            q?: string;
            /**
             * Order
             * @description `-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with `-` before it: among the first 1,000 hits, and `among` says so
             * @default -id
             */
            order?: string;
            /**
             * Group
             * @description A field: rows of the same value stand together
             * @default
             */
            group?: string;
            /**
             * Columns
             * @description Fields whose values each row brings in `cells`
             * @default []
             */
            columns?: string[];
            /**
             * After
             * @default
             */
            after?: string;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /**
             * State
             * @default []
             */
            state?: ("new" | "open" | "pending" | "resolved" | "closed")[];
            /**
             * Type
             * @default
             */
            type?: string;
            /**
             * Assignee
             * @default
             */
            assignee?: string;
            /** Unit */
            unit?: number | null;
            /** Category */
            category?: number | null;
            /** Customer */
            customer?: number | null;
            /** Priority */
            priority?: number | null;
            /**
             * Team
             * @description In a unit of which the reader is a member
             * @default false
             */
            team?: boolean;
            /**
             * Waiting
             * @description The customer's last word is not answered
             * @default false
             */
            waiting?: boolean;
            /**
             * Risk
             * @description Due within four hours, or overdue
             * @default false
             */
            risk?: boolean;
            /**
             * Mentioned
             * @description The reader is named in a note
             * @default false
             */
            mentioned?: boolean;
            /**
             * Watched
             * @description The reader watches it
             * @default false
             */
            watched?: boolean;
        };
        /** CategoryRef */
        CategoryRef: {
            /** Id */
            id: number;
            /** Title */
            title: string;
        };
        /** Ref */
        Ref: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** TicketListed */
        TicketListed: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** Type */
            type: string;
            /** Type Title */
            type_title: string;
            /** State */
            state: string;
            /** Pending Reason */
            pending_reason: string;
            /** Public State */
            public_state: string;
            /** Priority */
            priority: number;
            /** Tier */
            tier: string;
            /** Level */
            level: number;
            category: components["schemas"]["CategoryRef"] | null;
            customer: components["schemas"]["Ref"] | null;
            assignee: components["schemas"]["Ref"] | null;
            unit: components["schemas"]["Ref"] | null;
            /** Channel */
            channel: string;
            /** Due At */
            due_at: string | null;
            /** Waiting Since */
            waiting_since: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Revision */
            revision: number;
            /**
             * Cells
             * @description The `columns` asked for, by field key
             * @default {}
             */
            cells?: {
                [key: string]: unknown;
            };
        };
        /** TicketPage */
        TicketPage: {
            /** Next */
            next: string | null;
            /**
             * Among
             * @description There are more hits than these, among which it is sorted
             */
            among?: number | null;
            /** Items */
            items: components["schemas"]["TicketListed"][];
        };
        /**
         * TicketCreated
         * @description What a new ticket is known by.
         */
        TicketCreated: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** State */
            state: string;
            /** Revision */
            revision: number;
        };
        /**
         * ContactIn
         * @description Someone who speaks, as a form or an agent gives it.
         */
        ContactIn: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /**
             * Email
             * @default
             */
            email?: string;
        };
        /** CreateTicket */
        CreateTicket: {
            /** Type */
            type: string;
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Message
             * @default
             */
            message?: string;
            /** Customer */
            customer?: number | null;
            contact?: components["schemas"]["ContactIn"] | null;
            /** Priority */
            priority?: (1 | 2 | 3 | 4) | null;
            /** Category */
            category?: number | null;
            /** Unit */
            unit?: number | null;
            /** Assignee */
            assignee?: number | null;
            /** Parent */
            parent?: number | null;
            /** Tags */
            tags?: string[];
            /** Data */
            data?: {
                [key: string]: unknown;
            };
            /** Attachments */
            attachments?: number[];
            /**
             * Split From
             * @description A message of another ticket that becomes one of its own
             */
            split_from?: number | null;
            /**
             * Channel
             * @default console
             */
            channel?: string;
        };
        /** Counted */
        Counted: {
            /** Count */
            count: number;
            /**
             * More
             * @description It was counted no further
             */
            more: boolean;
        };
        /** ExportOut */
        ExportOut: {
            /** Id */
            id: number;
            /** Entity */
            entity: string;
            /** Title */
            title: string;
            /**
             * Format
             * @enum {string}
             */
            format: "csv" | "xlsx" | "zip";
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "done" | "failed";
            /** Rows */
            rows: number;
            /**
             * Url
             * @description Where the file is, when it is done
             */
            url: string | null;
            /** Problem */
            problem: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** ExportTickets */
        ExportTickets: {
            /** Title */
            title: string;
            /**
             * Format
             * @default xlsx
             * @enum {string}
             */
            format?: "csv" | "xlsx";
            /** Columns */
            columns: string[];
            /** @description As for the list */
            filters?: components["schemas"]["TicketFilters"];
        };
        /** DoneToSeveral */
        DoneToSeveral: {
            /** Done */
            done: number[];
            /**
             * Refused
             * @description Each with the reason; these are as they were
             */
            refused: components["schemas"]["Refused"][];
        };
        /** Refused */
        Refused: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Detail */
            detail: string;
        };
        /**
         * DoToSeveral
         * @description One verb for up to a hundred tickets. `data` is the verb's own body.
         */
        DoToSeveral: {
            /** Verb */
            verb: string;
            /** Data */
            data?: {
                [key: string]: unknown;
            };
            /** Tickets */
            tickets: number[];
        };
        /** ContactOut */
        ContactOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Email */
            email: string;
        };
        /** FileOut */
        FileOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Type */
            type: string;
            /** Url */
            url: string;
            /** Thumbnail */
            thumbnail: string | null;
        };
        /** FormOut */
        FormOut: {
            /** Definition */
            definition: string;
            /** Version */
            version: number;
            /** Fields */
            fields: {
                [key: string]: unknown;
            }[];
        };
        /** LinkOut */
        LinkOut: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            ticket: components["schemas"]["TicketBrief"];
        };
        /** Rating */
        Rating: {
            /** Score */
            score: number;
            /** Comment */
            comment: string;
            /** Reasons */
            reasons: string[];
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** TicketBrief */
        TicketBrief: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** State */
            state: string;
        };
        /**
         * TicketOut
         * @description A ticket whole, with what its reader may do now.
         */
        TicketOut: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** Type */
            type: string;
            /** Type Title */
            type_title: string;
            /** State */
            state: string;
            /** Pending Reason */
            pending_reason: string;
            /** Public State */
            public_state: string;
            /** Priority */
            priority: number;
            /** Tier */
            tier: string;
            /** Level */
            level: number;
            category: components["schemas"]["CategoryRef"] | null;
            customer: components["schemas"]["Ref"] | null;
            assignee: components["schemas"]["Ref"] | null;
            unit: components["schemas"]["Ref"] | null;
            /** Channel */
            channel: string;
            /** Due At */
            due_at: string | null;
            /** Waiting Since */
            waiting_since: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Revision */
            revision: number;
            /**
             * Former Number
             * @description Its number where it was imported from
             */
            former_number: string | null;
            contact: components["schemas"]["ContactOut"] | null;
            /**
             * Data
             * @description The answers by field key: decimals as texts, files as `FileOut`
             */
            data: {
                [key: string]: unknown;
            };
            form: components["schemas"]["FormOut"] | null;
            /** Tags */
            tags: string[];
            merged_into: components["schemas"]["TicketBrief"] | null;
            /**
             * Merged
             * @description Tickets that go on in this one
             */
            merged: components["schemas"]["TicketBrief"][];
            /** Transfers */
            transfers: number;
            parent: components["schemas"]["TicketBrief"] | null;
            /** Children */
            children: components["schemas"]["TicketBrief"][];
            /** Links */
            links: components["schemas"]["LinkOut"][];
            /** Watchers */
            watchers: components["schemas"]["Ref"][];
            /** Attachments */
            attachments: components["schemas"]["FileOut"][];
            rating: components["schemas"]["Rating"] | null;
            /** Resolution */
            resolution: string;
            /** Promise */
            promise: string;
            /** Actions */
            actions: string[];
            /** Accepted At */
            accepted_at: string | null;
            /** Resolved At */
            resolved_at: string | null;
            /** Closed At */
            closed_at: string | null;
        };
        /** Author */
        Author: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** MessageOut */
        MessageOut: {
            /** Id */
            id: number;
            /** Direction */
            direction: string;
            /** Channel */
            channel: string;
            author: components["schemas"]["Author"];
            /** Body */
            body: string;
            /**
             * Html
             * @description The same with its form, cleaned; empty where it was written plainly
             */
            html: string;
            /** Attachments */
            attachments: components["schemas"]["FileOut"][];
            /** Delivery */
            delivery: string;
            /**
             * Cc
             * @description Who got it by mail, too
             */
            cc: string[];
            /** Bcc */
            bcc: string[];
            /**
             * Original
             * @description It came from outside, such as a mail, which is kept as it was sent
             */
            original: boolean;
            /** @description Where it was said, if not on this ticket: one that was merged */
            ticket: components["schemas"]["TicketBrief"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** MessagePage */
        MessagePage: {
            /** Items */
            items: components["schemas"]["MessageOut"][];
            /** Next */
            next: string | null;
            /**
             * Earlier
             * @description Read from its end: where the page before this one ends
             */
            earlier: string | null;
        };
        /** Change */
        Change: {
            /** Label */
            label: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /** Happening */
        Happening: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Sentence */
            sentence: string;
            actor: components["schemas"]["Author"];
            /** Changes */
            changes: {
                [key: string]: components["schemas"]["Change"];
            };
            /** Cause */
            cause: number | null;
            /**
             * Delivery
             * @description How a message to the customer fares that was written then
             */
            delivery: ("queued" | "sending" | "sent" | "failed" | "dead" | "dropped") | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** Timeline */
        Timeline: {
            /** Items */
            items: components["schemas"]["Happening"][];
            /** Next */
            next: string | null;
            /**
             * Earlier
             * @description Read from its end: where the page before this one ends
             */
            earlier: string | null;
        };
        /**
         * Cause
         * @description What led to something. `record`: the kind of record on which it happened, where it was not this ticket.
         */
        Cause: {
            /** Sentence */
            sentence: string;
            /** Record */
            record: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** History */
        History: {
            /** Items */
            items: components["schemas"]["HistoryEntry"][];
            /** Next */
            next: number | null;
        };
        /** HistoryEntry */
        HistoryEntry: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Sentence */
            sentence: string;
            actor: components["schemas"]["Author"];
            /** Changes */
            changes: {
                [key: string]: components["schemas"]["Change"];
            };
            /** Cause */
            cause: number | null;
            /**
             * Delivery
             * @description How a message to the customer fares that was written then
             */
            delivery: ("queued" | "sending" | "sent" | "failed" | "dead" | "dropped") | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "words" | "state" | "people" | "facts" | "other";
            /**
             * Why
             * @description The nearest cause first
             */
            why: components["schemas"]["Cause"][];
        };
        /** TicketDraft */
        TicketDraft: {
            /** Kind */
            kind: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * KeepDraft
         * @description What somebody has begun to write. Nothing in it: the draft is let go.
         */
        KeepDraft: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "reply" | "note" | "log";
            /** Body */
            body?: {
                [key: string]: unknown;
            };
        };
        /** Similar */
        Similar: {
            /**
             * Customers
             * @description Of the same customer: unfinished first, then the newest
             */
            customers: components["schemas"]["SimilarTicket"][];
            /**
             * Alike
             * @description Of anybody, with the same words, the most alike first
             */
            alike: components["schemas"]["SimilarTicket"][];
        };
        /** SimilarTicket */
        SimilarTicket: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** State */
            state: string;
            /** Customer */
            customer: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Same Customer */
            same_customer: boolean;
        };
        /**
         * Nothing
         * @description A verb that needs no more words.
         */
        Nothing: Record<string, never>;
        /** Assign */
        Assign: {
            /** Assignee */
            assignee: number;
        };
        /** Transfer */
        Transfer: {
            /** Unit */
            unit?: number | null;
            /** Assignee */
            assignee?: number | null;
            /** Reason */
            reason: string;
        };
        /** Pend */
        Pend: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "customer" | "parts" | "third_party";
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Reply
         * @description `cc` and `bcc`: who gets it by mail, too, where the customer does.
         */
        Reply: {
            /**
             * Body
             * @default
             */
            body?: string;
            /**
             * Html
             * @default
             */
            html?: string;
            /**
             * Attachments
             * @default []
             */
            attachments?: number[];
            /**
             * Cc
             * @default []
             */
            cc?: string[];
            /**
             * Bcc
             * @default []
             */
            bcc?: string[];
            /**
             * Then
             * @default
             * @enum {string}
             */
            then?: "" | "pend" | "resolve";
            /** Seen */
            seen?: number | null;
        };
        /** Note */
        Note: {
            /**
             * Body
             * @default
             */
            body?: string;
            /**
             * Html
             * @default
             */
            html?: string;
            /**
             * Attachments
             * @default []
             */
            attachments?: number[];
            /**
             * Mentions
             * @description Colleagues who are told of it
             * @default []
             */
            mentions?: number[];
        };
        /**
         * Log
         * @description What was said elsewhere: on the phone, in WeChat, face to face. The customer reads it, and it is an answer.
         */
        Log: {
            /**
             * Body
             * @default
             */
            body?: string;
            /**
             * Html
             * @default
             */
            html?: string;
            /**
             * Attachments
             * @default []
             */
            attachments?: number[];
            /**
             * Channel
             * @enum {string}
             */
            channel: "phone" | "wechat" | "in_person" | "other";
            /**
             * Then
             * @default
             * @enum {string}
             */
            then?: "" | "pend" | "resolve";
        };
        /** ChangeLevel */
        ChangeLevel: {
            /** Reason */
            reason: string;
            /**
             * Unit
             * @description Where it goes; nobody there has it yet
             */
            unit?: number | null;
        };
        /** MergeInto */
        MergeInto: {
            /**
             * Ticket
             * @description The ticket in which this one goes on; of the same customer
             */
            ticket: number;
        };
        /**
         * Unmerge
         * @description Takes the merge back: the ticket stands as it stood before.
         */
        Unmerge: Record<string, never>;
        /** Resolve */
        Resolve: {
            /**
             * Answer
             * @default
             */
            answer?: string;
            /**
             * Html
             * @default
             */
            html?: string;
            /**
             * Attachments
             * @default []
             */
            attachments?: number[];
            /**
             * Cc
             * @default []
             */
            cc?: string[];
            /**
             * Bcc
             * @default []
             */
            bcc?: string[];
            /** Seen */
            seen?: number | null;
            /**
             * Told
             * @description The message to the customer that is the answer already
             */
            told?: number | null;
        };
        /** Reopen */
        Reopen: {
            /** Reason */
            reason: string;
        };
        /** CallBack */
        CallBack: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Hear
         * @description A word from the customer, through their link.
         */
        Hear: {
            /** Body */
            body: string;
            /**
             * Attachments
             * @default []
             */
            attachments?: string[];
        };
        /**
         * Rate
         * @description `reasons`: keys of the type's reasons.
         */
        Rate: {
            /** Score */
            score: number;
            /**
             * Comment
             * @default
             */
            comment?: string;
            /**
             * Reasons
             * @default []
             */
            reasons?: string[];
        };
        /** Edit */
        Edit: {
            /** Subject */
            subject?: string | null;
            /** Priority */
            priority?: (1 | 2 | 3 | 4) | null;
            /** Category */
            category?: number | null;
            /** Tags */
            tags?: string[] | null;
            /** Data */
            data?: {
                [key: string]: unknown;
            } | null;
        };
        /** Link */
        Link: {
            /**
             * Kind
             * @default related
             * @enum {string}
             */
            kind?: "related" | "duplicate" | "blocks";
            /** Ticket */
            ticket: number;
        };
        /** Unlink */
        Unlink: {
            /** Link */
            link: number;
        };
        /**
         * TypeOut
         * @description A ticket type as forms and lists offer it.
         */
        TypeOut: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /** Icon */
            icon: string;
            /** Public */
            public: boolean;
            /**
             * Complaint
             * @description It stands in the complaint zone of the portal
             */
            complaint: boolean;
            /**
             * Priority
             * @description What a ticket of this type gets when nobody says otherwise
             * @enum {integer}
             */
            priority: 1 | 2 | 3 | 4;
            /** Calls Back */
            calls_back: boolean;
            form: components["schemas"]["FormOut"] | null;
        };
        /** ReasonSettings */
        ReasonSettings: {
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Praise
             * @description Offered with four and five stars; the others with fewer
             */
            praise: boolean;
        };
        /**
         * TypeSettings
         * @description `title` in the reader's language, `titles` in all.
         */
        TypeSettings: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Description */
            description: {
                [key: string]: string;
            };
            /**
             * Public
             * @description Customers may choose it in the portal
             */
            public: boolean;
            /** Complaint */
            complaint: boolean;
            /** Position */
            position: number;
            /** Unit */
            unit: number | null;
            /** Priority */
            priority: number;
            /** Calls Back */
            calls_back: boolean;
            /** Closes Over Children */
            closes_over_children: boolean;
            /** Reopen Days */
            reopen_days: number;
            /** Promise */
            promise: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Form */
            form: string | null;
            /** Rating Reasons */
            rating_reasons: components["schemas"]["ReasonSettings"][];
            /**
             * Own Reasons
             * @description Of its own, instead of the usual ones
             */
            own_reasons: boolean;
        };
        /**
         * EditType
         * @description What is left out stays.
         */
        EditType: {
            /** Title */
            title?: {
                [key: string]: string;
            } | null;
            /**
             * Description
             * @default {}
             */
            description?: {
                [key: string]: string;
            };
            /**
             * Public
             * @default false
             */
            public?: boolean;
            /**
             * Complaint
             * @default false
             */
            complaint?: boolean;
            /**
             * Position
             * @default 0
             */
            position?: number;
            /** Unit */
            unit?: number | null;
            /**
             * Priority
             * @default 3
             */
            priority?: number;
            /**
             * Calls Back
             * @default false
             */
            calls_back?: boolean;
            /**
             * Closes Over Children
             * @default false
             */
            closes_over_children?: boolean;
            /**
             * Reopen Days
             * @default 7
             */
            reopen_days?: number;
            /**
             * Promise
             * @default {}
             */
            promise?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Rating Reasons
             * @description In the order in which customers read them; empty: the usual ones
             * @default []
             */
            rating_reasons?: components["schemas"]["ReasonIn"][];
        };
        /** ReasonIn */
        ReasonIn: {
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Praise
             * @default false
             */
            praise?: boolean;
        };
        /** CategoryOut */
        CategoryOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /**
             * Titles
             * @description In each language in which somebody wrote it.
             */
            titles: {
                [key: string]: string;
            };
            /** Parent */
            parent: number | null;
        };
        /** CreateCategory */
        CreateCategory: {
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Parent */
            parent?: number | null;
        };
        /** EditCategory */
        EditCategory: {
            /** Title */
            title?: {
                [key: string]: string;
            } | null;
        };
        /** MoveCategory */
        MoveCategory: {
            /**
             * Parent
             * @description Below which it stands then; null is the top.
             */
            parent: number | null;
            /**
             * Before
             * @description Before which of those there; null is the last place.
             */
            before?: number | null;
        };
        /** TagOut */
        TagOut: {
            /** Name */
            name: string;
        };
        /** Me */
        Me: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Username */
            username: string;
            /** Email */
            email: string;
            /** Language */
            language: string;
            /** Time Zone */
            time_zone: string;
            unit: components["schemas"]["UnitRef"] | null;
            /**
             * Bare
             * @description A second step of signing in must be set up before anything else
             */
            bare: boolean;
            /** Verbs */
            verbs: string[];
        };
        /** OrganizationName */
        OrganizationName: {
            /** Name */
            name: string;
            /**
             * Guided
             * @description The set-up guide was finished, or put away
             */
            guided: boolean;
        };
        /**
         * ProviderChoice
         * @description `name` in the reader's language.
         */
        ProviderChoice: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /** SessionOut */
        SessionOut: {
            user: components["schemas"]["Me"] | null;
            sign_in: components["schemas"]["SignInWays"];
            organization: components["schemas"]["OrganizationName"];
            /** Languages */
            languages: string[];
        };
        /**
         * SignInWays
         * @description What the sign-in page offers.
         */
        SignInWays: {
            /** Password */
            password: boolean;
            /** Passkeys */
            passkeys: boolean;
            /** Codes */
            codes: boolean;
            /**
             * Codes By
             * @description Where codes can be sent to
             */
            codes_by: ("email" | "phone")[];
            /** Providers */
            providers: components["schemas"]["ProviderChoice"][];
        };
        /** UnitRef */
        UnitRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** SetUpLinkOut */
        SetUpLinkOut: {
            /** Valid */
            valid: boolean;
        };
        /** SetUp */
        SetUp: {
            /** Organization */
            organization: string;
            /** Name */
            name: string;
            /** Username */
            username: string;
            /**
             * Email
             * @default
             */
            email?: string;
            /** Password */
            password: string;
            /**
             * Language
             * @default zh-hans
             */
            language?: string;
            /**
             * Time Zone
             * @default Asia/Shanghai
             */
            time_zone?: string;
        };
        /** EditMe */
        EditMe: {
            /** Name */
            name?: string | null;
            /** Language */
            language?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /**
         * BrowserOut
         * @description A browser in which one is signed in.
         */
        BrowserOut: {
            /** Id */
            id: string;
            /** Here */
            here: boolean;
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Signed In At */
            signed_in_at: string | null;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
        };
        /**
         * LinkedAccount
         * @description An account elsewhere with which one signs in. `removable`: there is another way in beside it.
         */
        LinkedAccount: {
            /** Provider */
            provider: string;
            /** Name */
            name: string;
            /** Account */
            account: string;
            /**
             * Linked At
             * Format: date-time
             */
            linked_at: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /** Removable */
            removable: boolean;
        };
        /**
         * MySignIn
         * @description `may_choose_password` is false for who comes in through the company's provider alone.
         */
        MySignIn: {
            /** Has Password */
            has_password: boolean;
            /** May Choose Password */
            may_choose_password: boolean;
            /** Links */
            links: components["schemas"]["LinkedAccount"][];
            totp: components["schemas"]["TotpOut"] | null;
            recovery_codes: components["schemas"]["RecoveryCodesOut"] | null;
            /** Passkeys */
            passkeys: components["schemas"]["PasskeyOut"][];
            /** Browsers */
            browsers: components["schemas"]["BrowserOut"][];
            /**
             * Phone
             * @description The number that codes can be sent to; its owner has shown one
             */
            phone: string;
            /**
             * May Prove Phone
             * @description The company lets people sign in by codes to their phones
             */
            may_prove_phone: boolean;
        };
        /** PasskeyOut */
        PasskeyOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Signs In */
            signs_in: boolean;
        };
        /** RecoveryCodesOut */
        RecoveryCodesOut: {
            /** Left */
            left: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** TotpOut */
        TotpOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * TotpOffer
         * @description What an authenticator app is to be given: as text, as an address, and as a picture of that address.
         */
        TotpOffer: {
            /** Secret */
            secret: string;
            /** Address */
            address: string;
            /** Picture */
            picture: string;
        };
        /**
         * EndSessions
         * @description One of one's own browsers, or all the others.
         */
        EndSessions: {
            /** Session */
            session?: string | null;
        };
        /**
         * UnlinkAccount
         * @description The key of the provider.
         */
        UnlinkAccount: {
            /** Provider */
            provider: string;
        };
        /** PhoneAsked */
        PhoneAsked: {
            /** Number */
            number: string;
        };
        /**
         * AskPhone
         * @description The mobile number that one wants to sign in with; a code goes to it.
         */
        AskPhone: {
            /** Number */
            number: string;
        };
        /** ShowPhoneCode */
        ShowPhoneCode: {
            /** Code */
            code: string;
        };
        /** UnitOut */
        UnitOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Parent */
            parent: number | null;
            /** Path */
            path: string;
            /** Third Party */
            third_party: boolean;
            /** Time Zone */
            time_zone: string;
            /** Signature */
            signature: {
                [key: string]: string;
            };
            /** Closed At */
            closed_at: string | null;
            /** Closed Reason */
            closed_reason: string;
            /** Revision */
            revision: number;
        };
        /** CreateUnitBelow */
        CreateUnitBelow: {
            /** Name */
            name: string;
            /**
             * Kind
             * @default department
             * @enum {string}
             */
            kind?: "headquarters" | "region" | "outlet" | "department" | "team";
            /**
             * Third Party
             * @default false
             */
            third_party?: boolean;
            /** Time Zone */
            time_zone?: string | null;
            /** Parent */
            parent: number;
        };
        /**
         * ShapeUnits
         * @description A first shape of the company, two levels deep.
         */
        ShapeUnits: {
            /** Groups */
            groups: components["schemas"]["ShapedGroup"][];
        };
        /** ShapedGroup */
        ShapedGroup: {
            /** Name */
            name: string;
            /**
             * Kind
             * @default department
             * @enum {string}
             */
            kind?: "headquarters" | "region" | "outlet" | "department" | "team";
            /** Units */
            units?: components["schemas"]["ShapedUnit"][];
        };
        /** ShapedUnit */
        ShapedUnit: {
            /** Name */
            name: string;
            /**
             * Kind
             * @default department
             * @enum {string}
             */
            kind?: "headquarters" | "region" | "outlet" | "department" | "team";
        };
        /**
         * PlaceOut
         * @description Where a unit stood from one moment to another.
         */
        PlaceOut: {
            /** Path */
            path: string;
            /** Name */
            name: string;
            /**
             * From At
             * Format: date-time
             */
            from_at: string;
            /** Until At */
            until_at: string | null;
        };
        /**
         * EditUnit
         * @description `signature`: below the unit's letters, by language, with {agent}, {unit}, {brand} and {hotline}.
         */
        EditUnit: {
            /** Kind */
            kind?: ("headquarters" | "region" | "outlet" | "department" | "team") | null;
            /** Third Party */
            third_party?: boolean | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Signature */
            signature?: {
                [key: string]: string;
            } | null;
        };
        /** RenameUnit */
        RenameUnit: {
            /** Name */
            name: string;
        };
        /** MoveUnit */
        MoveUnit: {
            /** Parent */
            parent: number;
        };
        /** MergeUnit */
        MergeUnit: {
            /** Into */
            into: number;
        };
        /** CloseUnit */
        CloseUnit: {
            /** Reason */
            reason: string;
        };
        /**
         * PlaceRef
         * @description A place that gives rights now: the role, and in which unit.
         */
        PlaceRef: {
            /** Role */
            role: string;
            /** Unit */
            unit: string;
        };
        /** UserRow */
        UserRow: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Username */
            username: string;
            unit: components["schemas"]["UnitRef"] | null;
            /** Is Active */
            is_active: boolean;
            /** Places */
            places: components["schemas"]["PlaceRef"][];
        };
        /** TitledRef */
        TitledRef: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /** UserOut */
        UserOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Username */
            username: string;
            unit: components["schemas"]["UnitRef"] | null;
            /** Is Active */
            is_active: boolean;
            /** Places */
            places: components["schemas"]["PlaceRef"][];
            /** Email */
            email: string;
            /** Phone */
            phone: string;
            /** Language */
            language: string;
            /** Time Zone */
            time_zone: string;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Skills */
            skills: components["schemas"]["TitledRef"][];
            /** Revision */
            revision: number;
        };
        /**
         * CreateUser
         * @description `unit` is the home: who administers it administers this user. Unsaid: the organisation's language and zone.
         *
         *     With a role, and perhaps a post, the user has a place in that unit at once.
         */
        CreateUser: {
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Unit */
            unit: number;
            /** Role */
            role?: number | null;
            /** Post */
            post?: number | null;
            /**
             * Email
             * @default
             */
            email?: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /** Language */
            language?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /**
         * Explanation
         * @description Why someone can or cannot do `verb` to a record.
         */
        Explanation: {
            /** Allowed */
            allowed: boolean;
            /** Sentence */
            sentence: string;
            /** Looked At */
            looked_at: components["schemas"]["LookedAt"][];
        };
        /**
         * LookedAt
         * @description One membership, grant or share that was considered.
         */
        LookedAt: {
            /** Kind */
            kind: string;
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** Counts */
            counts: boolean;
            /** Why */
            why: string;
        };
        /** EditUser */
        EditUser: {
            /** Username */
            username?: string | null;
            /** Name */
            name?: string | null;
            /** Unit */
            unit?: number | null;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /** Language */
            language?: string | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Skills */
            skills?: number[] | null;
        };
        /**
         * InvitationOut
         * @description `path` is shown once: it lets whoever opens it choose this user's password.
         */
        InvitationOut: {
            /** Path */
            path: string;
            /**
             * Qr
             * @description The same as a picture to scan: the address of an SVG
             */
            qr: string;
        };
        /**
         * DeactivateUser
         * @description `to`: who goes on with this user's open work. Left out: it goes back to where anybody may take it.
         */
        DeactivateUser: {
            /** To */
            to?: number | null;
        };
        /**
         * WorkOut
         * @description Open work that a user holds.
         */
        WorkOut: {
            /** Entity */
            entity: string;
            /** Title */
            title: string;
            /** Count */
            count: number;
        };
        /** MembershipOut */
        MembershipOut: {
            /** Id */
            id: number;
            user: components["schemas"]["UnitRef"];
            unit: components["schemas"]["UnitRef"];
            role: components["schemas"]["TitledRef"];
            post: components["schemas"]["TitledRef"] | null;
            /**
             * From At
             * Format: date-time
             */
            from_at: string;
            /** Until At */
            until_at: string | null;
        };
        /**
         * AddMembership
         * @description `from_at` and `until_at` bound it in time.
         */
        AddMembership: {
            /** User */
            user: number;
            /** Unit */
            unit: number;
            /** Role */
            role: number;
            /** Post */
            post?: number | null;
            /** From At */
            from_at?: string | null;
            /** Until At */
            until_at?: string | null;
        };
        /**
         * EndMembership
         * @description Left out: at once.
         */
        EndMembership: {
            /** Until At */
            until_at?: string | null;
        };
        /** PasswordLinkOut */
        PasswordLinkOut: {
            /** Valid */
            valid: boolean;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Username
             * @default
             */
            username?: string;
        };
        /** ChoosePassword */
        ChoosePassword: {
            /** Password */
            password: string;
        };
        /** StandInOut */
        StandInOut: {
            /** Id */
            id: number;
            user: components["schemas"]["UnitRef"];
            stand_in: components["schemas"]["UnitRef"];
            /**
             * From At
             * Format: date-time
             */
            from_at: string;
            /**
             * Until At
             * Format: date-time
             */
            until_at: string;
            /** Note */
            note: string;
        };
        /**
         * ArrangeStandIn
         * @description `user`: who is away; left out, oneself. `from_at` left out: at once.
         */
        ArrangeStandIn: {
            /** User */
            user?: number | null;
            /** Stand In */
            stand_in: number;
            /** From At */
            from_at?: string | null;
            /**
             * Until At
             * Format: date-time
             */
            until_at: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** OrganizationOut */
        OrganizationOut: {
            /** Name */
            name: string;
            /**
             * Guided
             * @description The set-up guide was finished
             */
            guided: boolean;
            /** Language */
            language: string;
            /** Time Zone */
            time_zone: string;
            /** Public Url */
            public_url: string;
            /** Revision */
            revision: number;
        };
        /**
         * SignInRules
         * @description How people sign in, and how many would be touched by a change of it.
         */
        SignInRules: {
            /** Passwords */
            passwords: boolean;
            /** Passkeys */
            passkeys: boolean;
            /** Second Step */
            second_step: string;
            /** Sms Codes */
            sms_codes: boolean;
            /**
             * Texts
             * @description Codes can be sent as texts
             */
            texts: boolean;
            /**
             * With Phone
             * @description Have proven a number
             */
            with_phone: number;
            /** Public Url */
            public_url: string;
            /**
             * Mails
             * @description Codes by mail can be sent
             */
            mails: boolean;
            /** People */
            people: number;
            /** With Passkey */
            with_passkey: number;
            /** With Second Step */
            with_second_step: number;
            /**
             * With Link
             * @description Linked with an account of a provider that is in use
             */
            with_link: number;
        };
        /**
         * ChooseSignIn
         * @description What is left out stays.
         */
        ChooseSignIn: {
            /** Passwords */
            passwords?: boolean | null;
            /** Passkeys */
            passkeys?: boolean | null;
            /** Sms Codes */
            sms_codes?: boolean | null;
            /** Second Step */
            second_step?: ("nobody" | "administrators" | "everybody") | null;
        };
        /** EditOrganization */
        EditOrganization: {
            /** Name */
            name?: string | null;
            /** Language */
            language?: string | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Public Url */
            public_url?: string | null;
        };
        /** RoleOut */
        RoleOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Revision */
            revision: number;
            /** Verbs */
            verbs: {
                [key: string]: string;
            };
        };
        /**
         * CreateRole
         * @description `verbs`: verb → own, team, subtree or all. The verb "*" stands for all of them.
         */
        CreateRole: {
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Verbs */
            verbs: {
                [key: string]: "own" | "team" | "subtree" | "all";
            };
        };
        /**
         * VerbOut
         * @description A permission that a role may hold. `reads`: it changes nothing.
         */
        VerbOut: {
            /** Verb */
            verb: string;
            /** Title */
            title: string;
            /** Entity */
            entity: string;
            /** Entity Title */
            entity_title: string;
            /** Reads */
            reads: boolean;
        };
        /** EditRole */
        EditRole: {
            /** Title */
            title?: {
                [key: string]: string;
            } | null;
            /** Verbs */
            verbs?: {
                [key: string]: "own" | "team" | "subtree" | "all";
            } | null;
        };
        /** PostOut */
        PostOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Revision */
            revision: number;
            /** Limits */
            limits: {
                [key: string]: string;
            };
        };
        /** CreateKeyed */
        CreateKeyed: {
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /** EditKeyed */
        EditKeyed: {
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * SetLimits
         * @description By kind: up to which amount the post's holder decides alone. A kind that is left out is not his to decide.
         */
        SetLimits: {
            /** Limits */
            limits: {
                [key: string]: string;
            };
        };
        /**
         * LimitOut
         * @description A kind, and up to which amount one decides it alone.
         */
        LimitOut: {
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Amount */
            amount: string;
        };
        /**
         * KeyedOut
         * @description `title` in the reader's language, `titles` in all.
         */
        KeyedOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Revision */
            revision: number;
        };
        /** BrandOut */
        BrandOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Host */
            host: string;
            /** Color */
            color: string;
            /** Languages */
            languages: string[];
            /** Sender */
            sender: string;
            /** Time Zone */
            time_zone: string;
            /** Is Default */
            is_default: boolean;
            /** Logo */
            logo: string | null;
            /** Hotline */
            hotline: string;
            /** Hours */
            hours: {
                [key: string]: string;
            };
            /** Promise */
            promise: {
                [key: string]: string;
            };
            /** Icp */
            icp: string;
            /** Origins */
            origins: string[];
            /** Revision */
            revision: number;
        };
        /** CreateBrand */
        CreateBrand: {
            /** Key */
            key: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /**
             * Host
             * @default
             */
            host?: string;
            /**
             * Color
             * @default #1F5FD6
             */
            color?: string;
            /**
             * Languages
             * @default [
             *       "zh-hans",
             *       "en"
             *     ]
             */
            languages?: string[];
            /**
             * Sender
             * @default
             */
            sender?: string;
            /**
             * Time Zone
             * @default Asia/Shanghai
             */
            time_zone?: string;
            /**
             * Hotline
             * @default
             */
            hotline?: string;
            /**
             * Hours
             * @default {}
             */
            hours?: {
                [key: string]: string;
            };
            /**
             * Promise
             * @default {}
             */
            promise?: {
                [key: string]: string;
            };
            /**
             * Icp
             * @default
             */
            icp?: string;
            /**
             * Origins
             * @default []
             */
            origins?: string[];
        };
        /** EditBrand */
        EditBrand: {
            /** Name */
            name?: {
                [key: string]: string;
            } | null;
            /** Host */
            host?: string | null;
            /** Color */
            color?: string | null;
            /** Languages */
            languages?: string[] | null;
            /** Sender */
            sender?: string | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Hotline */
            hotline?: string | null;
            /** Hours */
            hours?: {
                [key: string]: string;
            } | null;
            /** Promise */
            promise?: {
                [key: string]: string;
            } | null;
            /** Icp */
            icp?: string | null;
            /** Origins */
            origins?: string[] | null;
            /**
             * Is Default
             * @description For host names that no brand has
             */
            is_default?: true | null;
        };
        /**
         * IdentityProviderOut
         * @description The client's secret is never given out again.
         */
        IdentityProviderOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Issuer */
            issuer: string;
            /** Client Id */
            client_id: string;
            /** Has Secret */
            has_secret: boolean;
            /** Enabled */
            enabled: boolean;
            /** Position */
            position: number;
            /** Trusts Email */
            trusts_email: boolean;
            /** Domains */
            domains: string[];
            unit: components["schemas"]["UnitRef"] | null;
            role: components["schemas"]["TitledRef"] | null;
            /** Revision */
            revision: number;
        };
        /**
         * CreateIdentityProvider
         * @description `newcomers` left out: who is not known here is refused. `domains` empty: any e-mail address will do.
         */
        CreateIdentityProvider: {
            /** Key */
            key: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Issuer */
            issuer: string;
            /** Client Id */
            client_id: string;
            /**
             * Client Secret
             * @default
             */
            client_secret?: string;
            /**
             * Position
             * @default 0
             */
            position?: number;
            /**
             * Trusts Email
             * @default false
             */
            trusts_email?: boolean;
            /**
             * Domains
             * @default []
             */
            domains?: string[];
            newcomers?: components["schemas"]["Newcomers"] | null;
        };
        /**
         * Newcomers
         * @description Where people whom nobody has entered get their place, and what they may do there.
         */
        Newcomers: {
            /** Unit */
            unit: number;
            /** Role */
            role: number;
        };
        /**
         * EditIdentityProvider
         * @description What is left out stays. `newcomers` null: from now on, who is not known here is refused.
         */
        EditIdentityProvider: {
            /** Name */
            name?: {
                [key: string]: string;
            } | null;
            /** Client Id */
            client_id?: string | null;
            /** Client Secret */
            client_secret?: string | null;
            /** Position */
            position?: number | null;
            /** Trusts Email */
            trusts_email?: boolean | null;
            /** Domains */
            domains?: string[] | null;
            newcomers?: components["schemas"]["Newcomers"] | null;
        };
        /**
         * ProviderCheck
         * @description Whether the provider answers as it should. `redirect_uri` is what must be entered there.
         */
        ProviderCheck: {
            /** Works */
            works: boolean;
            /** Problem */
            problem: string;
            /** Redirect Uri */
            redirect_uri: string;
        };
        /** TokenRow */
        TokenRow: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            user: components["schemas"]["UnitRef"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
        };
        /** TokenOut */
        TokenOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            user: components["schemas"]["UnitRef"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /**
             * Token
             * @default
             */
            token?: string;
        };
        /**
         * CreateToken
         * @description `user` left out: for oneself.
         */
        CreateToken: {
            /** User */
            user?: number | null;
            /** Name */
            name: string;
            /** Expires At */
            expires_at?: string | null;
        };
        /** ShareOut */
        ShareOut: {
            /** Id */
            id: number;
            /** Entity */
            entity: string;
            /** Record */
            record: number;
            user: components["schemas"]["UnitRef"] | null;
            unit: components["schemas"]["UnitRef"] | null;
            /** Verbs */
            verbs: string[];
            /** Until */
            until: string | null;
            /** Why */
            why: string;
            given_by: components["schemas"]["UnitRef"] | null;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
        };
        /**
         * GiveShare
         * @description One record, to one user or one unit, for these verbs.
         */
        GiveShare: {
            /** Entity */
            entity: string;
            /** Record */
            record: number;
            /** User */
            user?: number | null;
            /** Unit */
            unit?: number | null;
            /** Verbs */
            verbs: string[];
            /** Until */
            until?: string | null;
            /** Why */
            why: string;
        };
        /** GrantOut */
        GrantOut: {
            /** Id */
            id: number;
            user: components["schemas"]["UnitRef"];
            unit: components["schemas"]["UnitRef"];
            /** Verbs */
            verbs: string[];
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            given_by: components["schemas"]["UnitRef"] | null;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
        };
        /**
         * GiveAccess
         * @description Another unit's records, with all units below it, to one user.
         */
        GiveAccess: {
            /** User */
            user: number;
            /** Unit */
            unit: number;
            /** Verbs */
            verbs: string[];
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Reason */
            reason: string;
        };
        /** RevokeAccess */
        RevokeAccess: {
            /** Reason */
            reason: string;
        };
        /** DefinitionList */
        DefinitionList: {
            /** Items */
            items: components["schemas"]["DefinitionRow"][];
            /** Next */
            next: string | null;
        };
        /** DefinitionRow */
        DefinitionRow: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Unit */
            unit: number | null;
            /** Brand */
            brand: number | null;
            /** Solution */
            solution: string;
            /** Revision */
            revision: number;
            /** Live */
            live: number | null;
            /** Draft */
            draft: number | null;
        };
        /** DefinitionOut */
        DefinitionOut: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Unit */
            unit: number | null;
            /** Brand */
            brand: number | null;
            /** Solution */
            solution: string;
            /** Revision */
            revision: number;
            /** Live */
            live: number | null;
            /** Draft */
            draft: number | null;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Versions */
            versions: components["schemas"]["VersionRow"][];
        };
        /** VersionRow */
        VersionRow: {
            /** Id */
            id: number;
            /** Number */
            number: number;
            /** Status */
            status: string;
            /** Format */
            format: number;
            /** Note */
            note: string;
            /** By */
            by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** CreateDefinition */
        CreateDefinition: {
            /** Kind */
            kind: string;
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Unit */
            unit?: number | null;
            /** Brand */
            brand?: number | null;
            /**
             * Solution
             * @default
             */
            solution?: string;
            /** Body */
            body?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * DefinitionFile
         * @description A definition as a JSON file in git. It names no ids: they differ between installations.
         */
        DefinitionFile: {
            /**
             * Format
             * @default 1
             * @constant
             */
            format?: 1;
            /** Kind */
            kind: string;
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Brand */
            brand?: string | null;
            /**
             * Solution
             * @default
             */
            solution?: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
        };
        /** ImportFile */
        ImportFile: {
            file: components["schemas"]["DefinitionFile"];
            /** Unit */
            unit?: number | null;
            /**
             * Publish
             * @default false
             */
            publish?: boolean;
        };
        /** RenameDefinition */
        RenameDefinition: {
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /** DraftOut */
        DraftOut: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Unit */
            unit: number | null;
            /** Brand */
            brand: number | null;
            /** Solution */
            solution: string;
            /** Revision */
            revision: number;
            /** Live */
            live: number | null;
            /** Draft */
            draft: number | null;
            /** Problems */
            problems: {
                [key: string]: string[];
            };
        };
        /** SaveDraft */
        SaveDraft: {
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** DiscardDraft */
        DiscardDraft: Record<string, never>;
        /** PublishDraft */
        PublishDraft: {
            /** Note */
            note?: string | null;
        };
        /** RollBack */
        RollBack: {
            /** Number */
            number: number;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** VersionOut */
        VersionOut: {
            /** Id */
            id: number;
            /** Number */
            number: number;
            /** Status */
            status: string;
            /** Format */
            format: number;
            /** Note */
            note: string;
            /** By */
            by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Grants */
            grants: string[];
        };
        /** ChangeOut */
        ChangeOut: {
            /** Path */
            path: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /** DiffOut */
        DiffOut: {
            /** Before */
            before: number;
            /** After */
            after: number;
            /** Changes */
            changes: components["schemas"]["ChangeOut"][];
        };
        /** NoticeOut */
        NoticeOut: {
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Url */
            url: string;
            /** Read At */
            read_at: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** NoticePage */
        NoticePage: {
            /** Items */
            items: components["schemas"]["NoticeOut"][];
            /**
             * Unread
             * @description At most 100: then there are 100 or more
             */
            unread: number;
            /** Next */
            next: string | null;
        };
        /**
         * ReadAll
         * @description `upto`: the newest notice that the reader has seen; what came meanwhile stays unread.
         */
        ReadAll: {
            /** Upto */
            upto?: number | null;
        };
        /** NoticeKindOut */
        NoticeKindOut: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /**
             * Mail
             * @enum {string}
             */
            mail: "now" | "digest" | "never";
            /**
             * Urgent
             * @description May pass quiet hours
             */
            urgent: boolean;
        };
        /** NoticePreferenceOut */
        NoticePreferenceOut: {
            /** Kinds */
            kinds: components["schemas"]["NoticeKindOut"][];
            /** Digest At */
            digest_at: string;
            /**
             * Digest Days
             * @enum {string}
             */
            digest_days: "weekdays" | "daily";
            /** Quiet From */
            quiet_from: string;
            /** Quiet Until */
            quiet_until: string;
            /** Urgent Passes */
            urgent_passes: boolean;
            /**
             * Address
             * @description Where one's mails go; empty: nowhere
             */
            address: string;
            /**
             * Can Mail
             * @description Whether any mail leaves this installation
             */
            can_mail: boolean;
        };
        /**
         * ChooseNotices
         * @description `mail`: by kind of notice, whether it comes by mail at once, in the digest or never; unsaid: as is usual.
         */
        ChooseNotices: {
            /**
             * Quiet From
             * @default
             */
            quiet_from?: string;
            /**
             * Quiet Until
             * @default
             */
            quiet_until?: string;
            /** Mail */
            mail: {
                [key: string]: "now" | "digest" | "never";
            };
            /** Digest At */
            digest_at: string;
            /**
             * Digest Days
             * @enum {string}
             */
            digest_days: "weekdays" | "daily";
            /**
             * Urgent Passes
             * @default true
             */
            urgent_passes?: boolean;
        };
        /**
         * StopOut
         * @description Which kinds of notices a mail's link stops, and whether they are stopped.
         */
        StopOut: {
            /** Kinds */
            kinds: string[];
            /** Stopped */
            stopped: boolean;
        };
        /** DispatchOut */
        DispatchOut: {
            /** Id */
            id: number;
            /** Channel */
            channel: string;
            /** Recipient */
            recipient: string;
            /** Subject */
            subject: string;
            /** State */
            state: string;
            /** Attempts */
            attempts: number;
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
            /** Last Error */
            last_error: string;
            /** Entity */
            entity: string;
            /** Record Id */
            record_id: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Sent At */
            sent_at: string | null;
        };
        /** DispatchPage */
        DispatchPage: {
            /** Items */
            items: components["schemas"]["DispatchOut"][];
            /** Next */
            next: string | null;
        };
        /** Typing */
        Typing: {
            /**
             * On
             * @description The record at which somebody types, as `ticket:7`
             */
            on: string;
        };
        /** Column */
        Column: {
            /** Key */
            key: string;
            /** Width */
            width?: number | null;
        };
        /** Named */
        Named: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * ViewBody
         * @description How the list is asked. The fields are checked when it is: who may see them differs.
         */
        ViewBody: {
            /** Search */
            search?: {
                [key: string]: string | string[];
            };
            /**
             * Filter
             * @description A condition, as lists take it
             */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** Columns */
            columns?: components["schemas"]["Column"][];
            /**
             * Order
             * @default
             */
            order?: string;
            /**
             * Group
             * @default
             */
            group?: string;
        };
        /** ViewOut */
        ViewOut: {
            /** Id */
            id: number;
            /** Entity */
            entity: string;
            /** Title */
            title: string;
            /**
             * Audience
             * @enum {string}
             */
            audience: "me" | "unit" | "all";
            unit: components["schemas"]["Named"] | null;
            owner: components["schemas"]["Named"];
            /** Replaces */
            replaces: string;
            body: components["schemas"]["ViewBody"];
            /** Position */
            position: number;
            /** Revision */
            revision: number;
            /** Editable */
            editable: boolean;
        };
        /** CreateView */
        CreateView: {
            /** Entity */
            entity: string;
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Audience
             * @default me
             * @enum {string}
             */
            audience?: "me" | "unit" | "all";
            /** Unit */
            unit?: number | null;
            /**
             * Replaces
             * @description A shipped view, as this person likes to have it
             * @default
             */
            replaces?: string;
            body: components["schemas"]["ViewBody"];
            /**
             * Position
             * @default 0
             */
            position?: number;
        };
        /** EditView */
        EditView: {
            /** Title */
            title?: string | null;
            /** Audience */
            audience?: ("me" | "unit" | "all") | null;
            /** Unit */
            unit?: number | null;
            body?: components["schemas"]["ViewBody"] | null;
            /** Position */
            position?: number | null;
        };
        /** FieldOption */
        FieldOption: {
            /** Value */
            value: string | number;
            /** Label */
            label: string;
            /** Spelling */
            spelling: string;
        };
        /**
         * FieldOut
         * @description Something that a condition may ask about. `of`: what a list holds; `target`: the entity of a reference.
         *
         *     `short` is its name within its `group`. `falling`: of its options the first is the most (urgent before low).
         *     `spelling`: how its name sounds, a syllable for each character, readings parted by `/`.
         */
        FieldOut: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Short */
            short: string;
            /** Group */
            group: string;
            /**
             * Type
             * @enum {string}
             */
            type: "boolean" | "number" | "text" | "choice" | "date" | "datetime" | "reference" | "list" | "any";
            /** Of */
            of: string;
            /** Target */
            target: string;
            /** Currency */
            currency: string;
            /** Options */
            options: components["schemas"]["FieldOption"][];
            /** Falling */
            falling: boolean;
            /** Spelling */
            spelling: string;
            /**
             * Sample
             * @description What such a field may hold, to try a formula with
             */
            sample: unknown;
        };
        /** ChoiceOut */
        ChoiceOut: {
            /** Value */
            value: number;
            /** Label */
            label: string;
            /** Detail */
            detail: string;
            /** Spelling */
            spelling: string;
        };
        /**
         * ChoicesOut
         * @description `complete`: there are no more, so the reader may look through these without asking again.
         */
        ChoicesOut: {
            /** Items */
            items: components["schemas"]["ChoiceOut"][];
            /** Complete */
            complete: boolean;
        };
        /** FunctionOut */
        FunctionOut: {
            /** Name */
            name: string;
            /** Word */
            word: string;
            /** Words */
            words: string[];
            /** Title */
            title: string;
            /** Spelling */
            spelling: string;
            /** Signatures */
            signatures: components["schemas"]["SignatureOut"][];
        };
        /**
         * SignatureOut
         * @description `rest`: of those that may follow; `gives`: empty where it gives what it is given. Types in words.
         */
        SignatureOut: {
            /** Takes */
            takes: string[];
            /** Rest */
            rest: string;
            /** Gives */
            gives: string;
        };
        /**
         * FormulaProblem
         * @description `start` and `end` count the characters (code points) of the formula.
         */
        FormulaProblem: {
            /** Start */
            start: number;
            /** End */
            end: number;
            /** Message */
            message: string;
        };
        /**
         * FormulaRead
         * @description `tree` is null where the text is no formula; one that only does not fit has one, beside its problems.
         */
        FormulaRead: {
            /** Tree */
            tree: {
                [key: string]: unknown;
            } | null;
            /** Type */
            type: string;
            /** Problems */
            problems: components["schemas"]["FormulaProblem"][];
        };
        /** ReadFormula */
        ReadFormula: {
            /**
             * Of
             * @description An entity of the catalog
             */
            of: string;
            /** Text */
            text: string;
            /**
             * Wants
             * @default
             * @enum {string}
             */
            wants?: "" | "boolean" | "number" | "text" | "date" | "datetime";
        };
        /** FormulaWritten */
        FormulaWritten: {
            /** Text */
            text: string;
            /** Type */
            type: string;
            /** Problems */
            problems: components["schemas"]["TreeProblem"][];
        };
        /**
         * TreeProblem
         * @description `path`: its place in the tree, `rules.0.value`.
         */
        TreeProblem: {
            /** Path */
            path: string;
            /** Message */
            message: string;
        };
        /** WriteFormula */
        WriteFormula: {
            /**
             * Of
             * @description An entity of the catalog
             */
            of: string;
            /** Tree */
            tree: unknown;
            /**
             * Wants
             * @default
             * @enum {string}
             */
            wants?: "" | "boolean" | "number" | "text" | "date" | "datetime";
        };
        /** TemplateOut */
        TemplateOut: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /**
             * Size
             * @enum {string}
             */
            size: "a4" | "80mm";
            /** Asks Charges */
            asks_charges: boolean;
        };
        /**
         * TemplateSettings
         * @description As who edits it sees it: what it says is that of the live version, or of the draft before there is one.
         */
        TemplateSettings: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /**
             * Size
             * @enum {string}
             */
            size: "a4" | "80mm";
            /** Asks Charges */
            asks_charges: boolean;
            /** Id */
            id: number;
            /**
             * Offered
             * @description It can be issued
             */
            offered: boolean;
            /** Position */
            position: number;
            /**
             * Live
             * @description Number of the live version
             */
            live: number | null;
            /** Draft */
            draft: number | null;
        };
        /** PaperPlaceholder */
        PaperPlaceholder: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /**
             * Spelling
             * @description How the title sounds, for who types Chinese by its sound
             */
            spelling: string;
            /** Group */
            group: string;
            /** Example */
            example: string;
            /** Block */
            block: boolean;
        };
        /**
         * PaperSheetsOut
         * @description What templates may say, and whether this machine makes PDF files.
         */
        PaperSheetsOut: {
            /** Placeholders */
            placeholders: components["schemas"]["PaperPlaceholder"][];
            /** Pdf */
            pdf: boolean;
        };
        /**
         * PaperPreview
         * @description `html`: the whole page; `ticket`: the number of that whose data stand in it; `problem`: with the words.
         */
        PaperPreview: {
            /** Html */
            html: string;
            /** Ticket */
            ticket: string;
            /** Problem */
            problem: string;
        };
        /**
         * PreviewPaper
         * @description `ticket`: whose data stand in it; unsaid, the newest that its reader sees.
         */
        PreviewPaper: {
            /** Words */
            words: string;
            /**
             * Language
             * @default zh-Hans
             * @enum {string}
             */
            language?: "zh-Hans" | "en";
            /**
             * Size
             * @default a4
             * @enum {string}
             */
            size?: "a4" | "80mm";
            /**
             * Asks Charges
             * @default false
             */
            asks_charges?: boolean;
            /** Ticket */
            ticket?: number | null;
        };
        /**
         * OfferPaper
         * @description Whether a print template can be issued, or is out of use.
         */
        OfferPaper: {
            /** Offered */
            offered: boolean;
        };
        /** PaperOut */
        PaperOut: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Title */
            title: string;
            /**
             * Size
             * @description Of the sheet that it was drawn for
             * @enum {string}
             */
            size: "a4" | "80mm";
            /** Language */
            language: string;
            /** Total */
            total: string | null;
            /** By */
            by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Voided At */
            voided_at: string | null;
            /** Void Reason */
            void_reason: string;
        };
        /**
         * Charge
         * @description A line: what, how many, and what one costs. A discount costs less than nothing.
         */
        Charge: {
            /** What */
            what: string;
            /**
             * Count
             * @default 1
             */
            count?: number | string;
            /** Price */
            price: number | string;
        };
        /**
         * IssuePaper
         * @description `template`: the key of a print template that is live.
         */
        IssuePaper: {
            /** Template */
            template: string;
            /**
             * Language
             * @default zh-Hans
             * @enum {string}
             */
            language?: "zh-Hans" | "en";
            /**
             * Charges
             * @default []
             */
            charges?: components["schemas"]["Charge"][];
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** VoidPaper */
        VoidPaper: {
            /** Reason */
            reason: string;
        };
        /**
         * TakeOut
         * @description Whose data: the customer of this id.
         */
        TakeOut: {
            /** Entity */
            entity: string;
            /** Record */
            record: number;
        };
        /**
         * Held
         * @description A kind of thing, and how much of it.
         */
        Held: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Count */
            count: number;
        };
        /** HeldOut */
        HeldOut: {
            /** Entity */
            entity: string;
            /** Record */
            record: number;
            /** Name */
            name: string;
            /** Held */
            held: components["schemas"]["Held"][];
            /** May Export */
            may_export: boolean;
            /** May Erase */
            may_erase: boolean;
        };
        /**
         * ErasureOut
         * @description What somebody had erased, when and why.
         */
        ErasureOut: {
            /** Id */
            id: number;
            /** Entity */
            entity: string;
            /** Entity Title */
            entity_title: string;
            /** Record */
            record: number;
            /** Actor Name */
            actor_name: string;
            /** Reason */
            reason: string;
            /**
             * Records
             * @description With those that went along
             */
            records: number;
            /** Files */
            files: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Redacted
         * @description How much was emptied or removed, with all that went along; nothing in the event of a record that went along.
         */
        Redacted: {
            /**
             * Records
             * @default 0
             */
            records?: number;
            /**
             * Events
             * @default 0
             */
            events?: number;
            /**
             * Documents
             * @default 0
             */
            documents?: number;
            /**
             * Dispatches
             * @default 0
             */
            dispatches?: number;
            /**
             * Notices
             * @default 0
             */
            notices?: number;
            /**
             * Files
             * @default 0
             */
            files?: number;
        };
        /**
         * Redact
         * @description `files`: let go of the attached files; otherwise they stay, under names that say nothing.
         *
         *     `reason` stays in the log: who asked when, without a name.
         */
        Redact: {
            /** Entity */
            entity: string;
            /** Record */
            record: number;
            /**
             * Files
             * @default true
             */
            files?: boolean;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** RetentionOut */
        RetentionOut: {
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /**
             * Days
             * @description Empty: for ever
             */
            days: number | null;
            /**
             * Usual
             * @description Until somebody says otherwise
             */
            usual: number | null;
            /** Least */
            least: number;
            /** Most */
            most: number;
            /**
             * Due
             * @description How many would go now; counted no further than 100,000
             */
            due: number;
            /** Swept At */
            swept_at: string | null;
            /** Removed */
            removed: number;
        };
        /**
         * SetRetention
         * @description `days` empty: for ever, where that is how it comes.
         */
        SetRetention: {
            /** Kind */
            kind: string;
            /** Days */
            days?: number | null;
        };
        /** Due */
        Due: {
            /** Due */
            due: number;
        };
        /**
         * Sought
         * @description `name`: a noun, or one of its events. `before`: the id of the last entry that the reader has.
         */
        Sought: {
            /**
             * Name
             * @default
             */
            name?: string;
            /** Actor */
            actor?: number | null;
            /** Record */
            record?: number | null;
            /** Since */
            since?: string | null;
            /** Until */
            until?: string | null;
            /** Before */
            before?: number | null;
            /**
             * Limit
             * @default 100
             */
            limit?: number;
        };
        /** LogEntry */
        LogEntry: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Sentence */
            sentence: string;
            /** Entity */
            entity: string;
            /** Entity Title */
            entity_title: string;
            /** Record */
            record: number;
            /** Actor Kind */
            actor_kind: string;
            /** Actor Name */
            actor_name: string;
            /**
             * Changes
             * @description By the names of the API: [before, after]
             */
            changes: {
                [key: string]: unknown;
            };
            /**
             * Told
             * @description The same for people, as far as the noun's lists have words for it
             */
            told: components["schemas"]["Told"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Told
         * @description A change in the reader's words.
         */
        Told: {
            /** Label */
            label: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /** ExportLog */
        ExportLog: {
            /** Title */
            title: string;
            /**
             * Format
             * @default xlsx
             * @enum {string}
             */
            format?: "csv" | "xlsx";
            /** @description As for the search; all that fits, not one page of it */
            filters?: components["schemas"]["Sought"];
        };
        /**
         * EventName
         * @description An event, or a noun with all of its events, to search for.
         */
        EventName: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /** Jobs */
        Jobs: {
            /** Waiting */
            waiting: number;
            /** Running */
            running: number;
            /** Failed */
            failed: number;
        };
        /**
         * SystemOut
         * @description `lag`: how many seconds the oldest event that is not delivered yet has waited.
         */
        SystemOut: {
            /** Version */
            version: string;
            /** Database */
            database: string;
            /** Database Size */
            database_size: number;
            /** Files */
            files: number;
            /** Files Size */
            files_size: number;
            /** Queue */
            queue: number;
            /** Lag */
            lag: number;
            /** Pumps */
            pumps: number;
            /** Parked */
            parked: number;
            jobs: components["schemas"]["Jobs"];
            /** Dispatches */
            dispatches: {
                [key: string]: number;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * ParkedOut
         * @description A delivery that failed: who should have heard of which record, and why not.
         */
        ParkedOut: {
            /** Subscriber */
            subscriber: string;
            /** Entity */
            entity: string;
            /** Record */
            record: number;
            /** Events */
            events: number;
            /** Reason */
            reason: string;
            /** Attempts */
            attempts: number;
            /** Next Try At */
            next_try_at: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * SkipParked
         * @description Why it is left out stays in the log.
         */
        SkipParked: {
            /** Subscriber */
            subscriber: string;
            /** Entity */
            entity: string;
            /** Record */
            record: number;
            /** Reason */
            reason: string;
        };
        /**
         * MailOut
         * @description How mail leaves, as the environment says. The password is never told.
         */
        MailOut: {
            /**
             * Host
             * @description Empty: no mail leaves
             */
            host: string;
            /** Port */
            port: number;
            /**
             * Encryption
             * @enum {string}
             */
            encryption: "none" | "starttls" | "tls";
            /** User */
            user: string;
            /** Sender */
            sender: string;
            /**
             * Recipient
             * @description Where a test would go: the reader's own address
             */
            recipient: string;
        };
        /** MailTest */
        MailTest: {
            /** Works */
            works: boolean;
            /**
             * Answer
             * @description The server's own words
             */
            answer: string;
            /**
             * Hint
             * @description What they mean, and what to do
             */
            hint: string;
        };
        /** RetryParked */
        RetryParked: {
            /** Subscriber */
            subscriber: string;
            /** Entity */
            entity: string;
            /** Record */
            record: number;
        };
        /**
         * CustomerFilters
         * @description A filter is over `GET /fields?of=customer`.
         */
        CustomerFilters: {
            /**
             * Filter
             * @description A condition in JSON over `GET /fields`
             * @default
             */
            filter?: string;
            /**
             * Q
             * @default
             */
            q?: string;
            /**
             * Order
             * @description `-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with `-` before it: among the first 1,000 hits, and `among` says so
             * @default -id
             */
            order?: string;
            /**
             * Group
             * @description A field: rows of the same value stand together
             * @default
             */
            group?: string;
            /**
             * Columns
             * @description Fields whose values each row brings in `cells`
             * @default []
             */
            columns?: string[];
            /**
             * After
             * @default
             */
            after?: string;
            /**
             * Limit
             * @default 50
             */
            limit?: number;
            /** Kind */
            kind?: ("person" | "company") | null;
            /** Unit */
            unit?: number | null;
        };
        /** CustomerListed */
        CustomerListed: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Tier */
            tier: string;
            unit: components["schemas"]["Ref"] | null;
            /** Revision */
            revision: number;
            /**
             * Cells
             * @description The `columns` asked for, by field key
             * @default {}
             */
            cells?: {
                [key: string]: unknown;
            };
        };
        /** CustomerPage */
        CustomerPage: {
            /** Next */
            next: string | null;
            /**
             * Among
             * @description There are more hits than these, among which it is sorted
             */
            among?: number | null;
            /** Items */
            items: components["schemas"]["CustomerListed"][];
        };
        /** CustomerOut */
        CustomerOut: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Tier */
            tier: string;
            /** Note */
            note: string;
            unit: components["schemas"]["Ref"];
            /** Contacts */
            contacts: components["schemas"]["ContactOut"][];
            /** Revision */
            revision: number;
        };
        /** CreateCustomer */
        CreateCustomer: {
            /** Name */
            name: string;
            /**
             * Kind
             * @default person
             * @enum {string}
             */
            kind?: "person" | "company";
            /**
             * Tier
             * @default
             */
            tier?: string;
            /** Unit */
            unit?: number | null;
            /**
             * @default {
             *       "name": "",
             *       "phone": "",
             *       "email": ""
             *     }
             */
            contact?: components["schemas"]["ContactIn"];
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** ExportCustomers */
        ExportCustomers: {
            /** Title */
            title: string;
            /**
             * Format
             * @default xlsx
             * @enum {string}
             */
            format?: "csv" | "xlsx";
            /** Columns */
            columns: string[];
            /** @description As for the list */
            filters?: components["schemas"]["CustomerFilters"];
        };
        /** EditCustomer */
        EditCustomer: {
            /** Name */
            name?: string | null;
            /** Kind */
            kind?: ("person" | "company") | null;
            /** Tier */
            tier?: string | null;
            /** Note */
            note?: string | null;
        };
        /**
         * QueueRow
         * @description A unit and how its tickets are given out, in a few figures.
         */
        QueueRow: {
            /** Unit */
            unit: number;
            /** Name */
            name: string;
            /**
             * Mode
             * @enum {string}
             */
            mode: "pull" | "push" | "round_robin" | "least_loaded";
            /**
             * Waiting
             * @description Tickets that nobody works on, counted to 1000
             */
            waiting: number;
            /** Oldest */
            oldest: string | null;
            /** People */
            people: number;
            /**
             * Able
             * @description People who can take one more
             */
            able: number;
        };
        /**
         * Hours
         * @description Of a week, by day; a day that is missing is free.
         */
        Hours: {
            /**
             * Tz
             * @default Asia/Shanghai
             */
            tz?: string;
            /** Week */
            week: {
                [key: string]: string[][];
            };
        };
        /**
         * LevelShare
         * @description What part of the tickets of the last 30 days each level of support had, and should have.
         */
        LevelShare: {
            /** Level */
            level: number;
            /** Count */
            count: number;
            /**
             * Target
             * @description Per cent
             */
            target: number;
        };
        /**
         * PersonOut
         * @description Somebody of the team, as the dispatcher sees him.
         */
        PersonOut: {
            /** User */
            user: number;
            /** Name */
            name: string;
            /**
             * State
             * @enum {string}
             */
            state: "online" | "busy" | "away";
            /**
             * Here
             * @description A page of his is open
             */
            here: boolean;
            /**
             * Since
             * @description Of the state
             */
            since: string | null;
            /**
             * Load
             * @description Tickets that he works on
             */
            load: number;
            /**
             * Pending
             * @description Tickets that wait for somebody else
             */
            pending: number;
            /**
             * Done
             * @description Tickets resolved in the last 24 hours
             */
            done: number;
            /** Capacity */
            capacity: number;
            /** Own Capacity */
            own_capacity: number | null;
            /** Takes */
            takes: boolean;
            /**
             * Why
             * @description Why he is given nothing now: off, leave, away, busy, not_here, full; empty: he can
             */
            why: string;
        };
        /** QueueOut */
        QueueOut: {
            /** Unit */
            unit: number;
            /** Name */
            name: string;
            /**
             * Mode
             * @enum {string}
             */
            mode: "pull" | "push" | "round_robin" | "least_loaded";
            /** Capacity */
            capacity: number;
            /** Only Present */
            only_present: boolean;
            hours: components["schemas"]["Hours"] | null;
            /**
             * Opens At
             * @description When tickets are given out again; null: now
             */
            opens_at: string | null;
            /** Waits Since */
            waits_since: string | null;
            /** Waiting */
            waiting: number;
            /** People */
            people: components["schemas"]["PersonOut"][];
            /**
             * First
             * @description The first fifty that wait, in the order in which they are given
             */
            first: components["schemas"]["WaitingOut"][];
            /** Levels */
            levels: components["schemas"]["LevelShare"][];
            /** Can Set */
            can_set: boolean;
            /** Can Assign */
            can_assign: boolean;
        };
        /** WaitingOut */
        WaitingOut: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** Priority */
            priority: number;
            /** Level */
            level: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Due At */
            due_at: string | null;
        };
        /** SetQueue */
        SetQueue: {
            /** Unit */
            unit: number;
            /**
             * Mode
             * @enum {string}
             */
            mode: "pull" | "push" | "round_robin" | "least_loaded";
            /**
             * Capacity
             * @default 10
             */
            capacity?: number;
            /**
             * Only Present
             * @default true
             */
            only_present?: boolean;
            /** @description When tickets are given out; none: always */
            hours?: components["schemas"]["Hours"] | null;
        };
        /** SetSeat */
        SetSeat: {
            /** User */
            user: number;
            /**
             * Takes
             * @default true
             */
            takes?: boolean;
            /**
             * Capacity
             * @description None: the queue's
             */
            capacity?: number | null;
        };
        /** PresenceOut */
        PresenceOut: {
            /**
             * State
             * @enum {string}
             */
            state: "online" | "busy" | "away";
            /** Since */
            since: string | null;
            /**
             * Queues
             * @description Queues in which the dispatcher gives to this person
             */
            queues: number;
        };
        /** Appear */
        Appear: {
            /**
             * State
             * @enum {string}
             */
            state: "online" | "busy" | "away";
        };
        /** ConsideredOut */
        ConsideredOut: {
            /** User */
            user: number;
            /** Name */
            name: string;
            /** Load */
            load: number;
            /** Capacity */
            capacity: number;
            /** Why */
            why: string;
            /** Given At */
            given_at: string | null;
        };
        /** DecisionOut */
        DecisionOut: {
            /** Id */
            id: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Unit */
            unit: string;
            /** User */
            user: number;
            /** Name */
            name: string;
            /** Mode */
            mode: string;
            /** Candidates */
            candidates: components["schemas"]["ConsideredOut"][];
        };
        /** ScriptOut */
        ScriptOut: {
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Html */
            html: string;
            /**
             * Audience
             * @enum {string}
             */
            audience: "me" | "unit" | "all";
            unit: components["schemas"]["Named"] | null;
            owner: components["schemas"]["Named"];
            /** Condition */
            condition: {
                [key: string]: unknown;
            } | null;
            /** Position */
            position: number;
            /** Revision */
            revision: number;
            /** Retired */
            retired: boolean;
            /** Editable */
            editable: boolean;
        };
        /** CreateScript */
        CreateScript: {
            /** Title */
            title: string;
            /**
             * Body
             * @default
             */
            body?: string;
            /**
             * Html
             * @default
             */
            html?: string;
            /**
             * Audience
             * @default me
             * @enum {string}
             */
            audience?: "me" | "unit" | "all";
            /** Unit */
            unit?: number | null;
            /**
             * Condition
             * @description Over the fields of a ticket; none: on every ticket
             */
            condition?: {
                [key: string]: unknown;
            } | null;
            /**
             * Position
             * @default 0
             */
            position?: number;
        };
        /** EditScript */
        EditScript: {
            /** Title */
            title?: string | null;
            /** Body */
            body?: string | null;
            /** Html */
            html?: string | null;
            /** Audience */
            audience?: ("me" | "unit" | "all") | null;
            /** Unit */
            unit?: number | null;
            /**
             * Condition
             * @description Over the fields of a ticket; none: on every ticket
             */
            condition?: {
                [key: string]: unknown;
            } | null;
            /** Position */
            position?: number | null;
        };
        /** OrderScripts */
        OrderScripts: {
            /** Scripts */
            scripts: number[];
        };
        /**
         * ScriptPreview
         * @description `offered`: whether the condition holds there. Without a ticket to read, the words stand as they are.
         */
        ScriptPreview: {
            /** Number */
            number: string;
            /** Body */
            body: string;
            /** Html */
            html: string;
            /** Offered */
            offered: boolean;
        };
        /**
         * PreviewScript
         * @description `ticket`: whose words; unsaid: the newest that the reader may see.
         */
        PreviewScript: {
            /**
             * Body
             * @default
             */
            body?: string;
            /**
             * Html
             * @default
             */
            html?: string;
            /**
             * Condition
             * @description Over the fields of a ticket; none: on every ticket
             */
            condition?: {
                [key: string]: unknown;
            } | null;
            /** Ticket */
            ticket?: number | null;
        };
        /**
         * ReadyScript
         * @description A script with the ticket's own words filled in, ready to be said.
         */
        ReadyScript: {
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Html */
            html: string;
        };
        /** ImportListed */
        ImportListed: {
            /** Id */
            id: number;
            /** Of */
            of: string;
            /** State */
            state: string;
            /** Dry */
            dry: boolean;
            /** Name */
            name: string;
            /** Percent */
            percent: number;
            /** Made */
            made: number;
            /** Changed */
            changed: number;
            /**
             * Known
             * @description Rows that were here already
             */
            known: number;
            /** Refused */
            refused: number;
            /** Problem */
            problem: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /** FieldChoice */
        FieldChoice: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Column */
            column: number | null;
            /** Required */
            required: boolean;
            /**
             * Help
             * @default
             */
            help?: string;
        };
        /**
         * ImportPreview
         * @description A new import, with the first rows to look at; these are not kept.
         */
        ImportPreview: {
            /** Id */
            id: number;
            /** Of */
            of: string;
            /** State */
            state: string;
            /**
             * Dry
             * @description The present or last run only looks: nothing comes in
             */
            dry: boolean;
            /** Type */
            type: string;
            /** Unit */
            unit: number | null;
            /** Source */
            source: string;
            /** Name */
            name: string;
            /** Header */
            header: string[];
            /**
             * Fields
             * @description All fields that a column can fill, with the one chosen for each
             */
            fields: components["schemas"]["FieldChoice"][];
            /**
             * Missing
             * @description Fields that the form requires and no column fills
             */
            missing: string[];
            /** Reading */
            reading: {
                [key: string]: unknown;
            };
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /** Cells */
            cells: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Report
             * @description Refused rows of the last run, and some of the others
             */
            report: components["schemas"]["ReportRow"][];
            /** Can Start */
            can_start: boolean;
            /**
             * People
             * @description So many people came in who can be invited
             */
            people: number;
            /** Percent */
            percent: number;
            /** Made */
            made: number;
            /** Changed */
            changed: number;
            /**
             * Known
             * @description Rows that were here already
             */
            known: number;
            /** Refused */
            refused: number;
            /** Problem */
            problem: string;
            /** @description The refused rows with line and reason, as a workbook */
            refused_rows: components["schemas"]["FileOut"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Revision */
            revision: number;
            /** Samples */
            samples: string[][];
        };
        /**
         * ReportRow
         * @description A row of the last run. `problems` by place of the column; "" is the row as a whole.
         */
        ReportRow: {
            /** Line */
            line: number;
            /**
             * Became
             * @enum {string}
             */
            became: "made" | "changed" | "known" | "refused";
            /** Cells */
            cells: string[];
            /** Problems */
            problems: {
                [key: string]: string;
            };
        };
        /**
         * CreateImport
         * @description `file`: an upload of one's own, csv or xlsx. `source`: the same row of a source comes in once.
         *
         *     `type`: of the tickets. `unit`: who gets the tickets or customers whose row names nobody.
         */
        CreateImport: {
            /** File */
            file: number;
            /**
             * Of
             * @default ticket
             * @enum {string}
             */
            of?: "ticket" | "customer" | "unit" | "user";
            /**
             * Type
             * @default
             */
            type?: string;
            /** Unit */
            unit?: number | null;
            /**
             * Source
             * @default
             */
            source?: string;
            /**
             * @default {
             *       "encoding": "",
             *       "delimiter": "",
             *       "sheet": "",
             *       "header": "guess",
             *       "dates": ""
             *     }
             */
            reading?: components["schemas"]["Reading"];
        };
        /**
         * Reading
         * @description How the file is read. What is left out is found out.
         */
        Reading: {
            /**
             * Encoding
             * @default
             */
            encoding?: string;
            /**
             * Delimiter
             * @default
             */
            delimiter?: string;
            /**
             * Sheet
             * @default
             */
            sheet?: string;
            /**
             * Header
             * @default guess
             * @enum {string}
             */
            header?: "guess" | "first" | "none";
            /**
             * Dates
             * @default
             * @enum {string}
             */
            dates?: "" | "mdy" | "dmy";
        };
        /** ImportOut */
        ImportOut: {
            /** Id */
            id: number;
            /** Of */
            of: string;
            /** State */
            state: string;
            /**
             * Dry
             * @description The present or last run only looks: nothing comes in
             */
            dry: boolean;
            /** Type */
            type: string;
            /** Unit */
            unit: number | null;
            /** Source */
            source: string;
            /** Name */
            name: string;
            /** Header */
            header: string[];
            /**
             * Fields
             * @description All fields that a column can fill, with the one chosen for each
             */
            fields: components["schemas"]["FieldChoice"][];
            /**
             * Missing
             * @description Fields that the form requires and no column fills
             */
            missing: string[];
            /** Reading */
            reading: {
                [key: string]: unknown;
            };
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /** Cells */
            cells: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Report
             * @description Refused rows of the last run, and some of the others
             */
            report: components["schemas"]["ReportRow"][];
            /** Can Start */
            can_start: boolean;
            /**
             * People
             * @description So many people came in who can be invited
             */
            people: number;
            /** Percent */
            percent: number;
            /** Made */
            made: number;
            /** Changed */
            changed: number;
            /**
             * Known
             * @description Rows that were here already
             */
            known: number;
            /** Refused */
            refused: number;
            /** Problem */
            problem: string;
            /** @description The refused rows with line and reason, as a workbook */
            refused_rows: components["schemas"]["FileOut"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Revision */
            revision: number;
        };
        /** Options */
        Options: {
            /**
             * Unknown Categories
             * @default make
             * @enum {string}
             */
            unknown_categories?: "make" | "refuse";
            /**
             * Unknown Assignees
             * @default refuse
             * @enum {string}
             */
            unknown_assignees?: "refuse" | "leave";
            /**
             * Incomplete
             * @default false
             */
            incomplete?: boolean;
        };
        /**
         * StartImport
         * @description `columns`: by field, the place of its column from 0; null leaves a field out; unnamed fields stay as guessed.
         *
         *     `cells`: what was corrected, by line and place of the column. `dry`: only say what would happen.
         */
        StartImport: {
            /**
             * Columns
             * @default {}
             */
            columns?: {
                [key: string]: number | null;
            };
            /**
             * @default {
             *       "unknown_categories": "make",
             *       "unknown_assignees": "refuse",
             *       "incomplete": false
             *     }
             */
            options?: components["schemas"]["Options"];
            /**
             * Cells
             * @default {}
             */
            cells?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
        };
        /**
         * Invited
         * @description `path` lets whoever opens it choose this person's password; "" where `problem` says why there is none.
         */
        Invited: {
            /** Name */
            name: string;
            /** Username */
            username: string;
            /** Mailed */
            mailed: boolean;
            /** Path */
            path: string;
            /** Problem */
            problem: string;
        };
        /** InvitedPart */
        InvitedPart: {
            /** Items */
            items: components["schemas"]["Invited"][];
            /** Next */
            next: number | null;
        };
        /**
         * InvitePart
         * @description The next people of an import, from the one at `after` on.
         */
        InvitePart: {
            /**
             * After
             * @default 0
             */
            after?: number;
        };
        /**
         * MailTaken
         * @description What became of a raw mail: its row, and whether it had come before.
         */
        MailTaken: {
            /** Id */
            id: number;
            /** Known */
            known: boolean;
        };
        /** InboundMailOut */
        InboundMailOut: {
            /** Id */
            id: number;
            /** Mailbox */
            mailbox: number | null;
            /** Address */
            address: string;
            /** Sender */
            sender: string;
            /** Subject */
            subject: string;
            /** Size */
            size: number;
            /** Kind */
            kind: string;
            /** State */
            state: string;
            /** Reason */
            reason: string;
            /**
             * Sentence
             * @description Why it was left or refused, for people
             */
            sentence: string;
            /** Ticket */
            ticket: number | null;
            /** Number */
            number: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** InboundMailPage */
        InboundMailPage: {
            /** Items */
            items: components["schemas"]["InboundMailOut"][];
            /** Next */
            next: number | null;
        };
        /** MailboxOut */
        MailboxOut: {
            /** Id */
            id: number;
            /** Address */
            address: string;
            /** Name */
            name: string;
            /** Brand */
            brand: number | null;
            /** Unit */
            unit: number | null;
            /** Type */
            type: string;
            /** Host */
            host: string;
            /** Port */
            port: number;
            /**
             * Encryption
             * @enum {string}
             */
            encryption: "tls" | "starttls" | "none";
            /** User */
            user: string;
            /** App */
            app: number | null;
            /**
             * Has Password
             * @description Or a token that somebody agreed to
             */
            has_password: boolean;
            /**
             * Wants Consent
             * @description Nobody has agreed yet that its app reads it
             */
            wants_consent: boolean;
            /** Folder */
            folder: string;
            /** Smtp Host */
            smtp_host: string;
            /** Smtp Port */
            smtp_port: number;
            /**
             * Smtp Encryption
             * @enum {string}
             */
            smtp_encryption: "tls" | "starttls" | "none";
            /** Subaddresses */
            subaddresses: boolean;
            /** Closed */
            closed: boolean;
            /**
             * Checked At
             * @description When its server last answered
             */
            checked_at: string | null;
            /** Last Mail At */
            last_mail_at: string | null;
            /**
             * Problem
             * @description Why it does not, in the server's words
             */
            problem: string;
            /** Problem Since */
            problem_since: string | null;
            /**
             * Hint
             * @description What that means, and what to do
             */
            hint: string;
            /**
             * Waiting
             * @description Mails that are about to be taken in
             */
            waiting: number;
            /** Refused */
            refused: number;
            /** Revision */
            revision: number;
        };
        /**
         * CreateMailbox
         * @description `from_start`: the mails that lie there already become tickets, too.
         */
        CreateMailbox: {
            /** Address */
            address: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Brand */
            brand?: number | null;
            /** Unit */
            unit?: number | null;
            /** Type */
            type: string;
            /**
             * Host
             * @default
             */
            host?: string;
            /**
             * Port
             * @default 993
             */
            port?: number;
            /**
             * Encryption
             * @default tls
             * @enum {string}
             */
            encryption?: "tls" | "starttls" | "none";
            /**
             * User
             * @default
             */
            user?: string;
            /** App */
            app?: number | null;
            /** Password */
            password?: string | null;
            /**
             * Folder
             * @default INBOX
             */
            folder?: string;
            /**
             * Smtp Host
             * @default
             */
            smtp_host?: string;
            /**
             * Smtp Port
             * @default 465
             */
            smtp_port?: number;
            /**
             * Smtp Encryption
             * @default tls
             * @enum {string}
             */
            smtp_encryption?: "tls" | "starttls" | "none";
            /**
             * Subaddresses
             * @default false
             */
            subaddresses?: boolean;
            /**
             * From Start
             * @default false
             */
            from_start?: boolean;
        };
        /**
         * SetMailbox
         * @description `unit` empty: where the type of ticket goes. `host` empty: nothing is fetched, mail is delivered over the API.
         *
         *     `smtp_host` empty: answers leave by the installation's server. `password` left out: as it is; it is for both.
         *     `app`: it signs in with tokens of this OAuth app, and has no password.
         */
        SetMailbox: {
            /** Address */
            address: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Brand */
            brand?: number | null;
            /** Unit */
            unit?: number | null;
            /** Type */
            type: string;
            /**
             * Host
             * @default
             */
            host?: string;
            /**
             * Port
             * @default 993
             */
            port?: number;
            /**
             * Encryption
             * @default tls
             * @enum {string}
             */
            encryption?: "tls" | "starttls" | "none";
            /**
             * User
             * @default
             */
            user?: string;
            /** App */
            app?: number | null;
            /** Password */
            password?: string | null;
            /**
             * Folder
             * @default INBOX
             */
            folder?: string;
            /**
             * Smtp Host
             * @default
             */
            smtp_host?: string;
            /**
             * Smtp Port
             * @default 465
             */
            smtp_port?: number;
            /**
             * Smtp Encryption
             * @default tls
             * @enum {string}
             */
            smtp_encryption?: "tls" | "starttls" | "none";
            /**
             * Subaddresses
             * @default false
             */
            subaddresses?: boolean;
        };
        /** Consent */
        Consent: {
            /**
             * Address
             * @description The page of the service at which somebody agrees
             */
            address: string;
        };
        /** MailAppOut */
        MailAppOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Service
             * @enum {string}
             */
            service: "microsoft" | "microsoft_cn" | "google" | "other";
            /**
             * Flow
             * @enum {string}
             */
            flow: "person" | "program";
            /** Client Id */
            client_id: string;
            /** Has Secret */
            has_secret: boolean;
            /** Tenant */
            tenant: string;
            /** Authorize Url */
            authorize_url: string;
            /** Token Url */
            token_url: string;
            /** Rights */
            rights: string;
            /**
             * Mailboxes
             * @description How many sign in by it
             */
            mailboxes: number;
            /** Revision */
            revision: number;
        };
        /** MailAppsOut */
        MailAppsOut: {
            /** Apps */
            apps: components["schemas"]["MailAppOut"][];
            /**
             * Callback
             * @description The address to register at the service
             */
            callback: string;
        };
        /**
         * SetMailApp
         * @description `flow`: a person agrees once for each mailbox, or the service has let the program itself in.
         *
         *     `tenant` is Microsoft's; the addresses and `rights` (OAuth's scope) are for services that we do not know.
         *     `secret` left out: as it is.
         */
        SetMailApp: {
            /** Name */
            name: string;
            /**
             * Service
             * @enum {string}
             */
            service: "microsoft" | "microsoft_cn" | "google" | "other";
            /**
             * Flow
             * @default person
             * @enum {string}
             */
            flow?: "person" | "program";
            /** Client Id */
            client_id: string;
            /** Secret */
            secret?: string | null;
            /**
             * Tenant
             * @default
             */
            tenant?: string;
            /**
             * Authorize Url
             * @default
             */
            authorize_url?: string;
            /**
             * Token Url
             * @default
             */
            token_url?: string;
            /**
             * Rights
             * @default
             */
            rights?: string;
        };
        /** MailboxTest */
        MailboxTest: {
            /** Works */
            works: boolean;
            /**
             * Answer
             * @description In the server's words
             */
            answer: string;
            /**
             * Hint
             * @description What they mean, and what to do; empty where it works
             */
            hint: string;
            /**
             * Mails
             * @description How many lie in the folder
             */
            mails: number;
            /** @description Of the server by which its answers leave, where it has its own */
            sending: components["schemas"]["SendingTest"] | null;
        };
        /** SendingTest */
        SendingTest: {
            /** Works */
            works: boolean;
            /**
             * Answer
             * @description In the server's words
             */
            answer: string;
            /**
             * Hint
             * @description What they mean, and what to do; empty where it works
             */
            hint: string;
        };
        /** SmsAccountOut */
        SmsAccountOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Provider
             * @enum {string}
             */
            provider: "console" | "aliyun" | "tencent";
            /** Key Id */
            key_id: string;
            /** Has Secret */
            has_secret: boolean;
            /** Region */
            region: string;
            /** App Id */
            app_id: string;
            /** Endpoint */
            endpoint: string;
            /** Signature */
            signature: string;
            /** Type */
            type: string;
            /** Unit */
            unit: number | null;
            /** Price */
            price: string;
            /** Limit Per Number */
            limit_per_number: number;
            /** Limit Per Day */
            limit_per_day: number;
            /** Quiet From */
            quiet_from: string;
            /** Quiet Until */
            quiet_until: string;
            /** Closed */
            closed: boolean;
            /** Last Sent At */
            last_sent_at: string | null;
            /**
             * Problem
             * @description Why nothing goes, in the provider's words
             */
            problem: string;
            /** Problem Since */
            problem_since: string | null;
            /**
             * Hint
             * @description What that means, and what to do
             */
            hint: string;
            /**
             * Waiting
             * @description Texts that are about to go
             */
            waiting: number;
            /**
             * Dead
             * @description Texts that could not be sent within the last week
             */
            dead: number;
            /**
             * Sent Today
             * @description Within the last 24 hours
             */
            sent_today: number;
            /**
             * Receipts Url
             * @description What the provider calls with receipts; empty where it never calls
             */
            receipts_url: string;
            /**
             * Replies Url
             * @description What it calls with texts that come in
             */
            replies_url: string;
            /** Revision */
            revision: number;
        };
        /** CreateSmsAccount */
        CreateSmsAccount: {
            /**
             * Quiet From
             * @default
             */
            quiet_from?: string;
            /**
             * Quiet Until
             * @default
             */
            quiet_until?: string;
            /** Name */
            name: string;
            /**
             * Key Id
             * @default
             */
            key_id?: string;
            /** Secret */
            secret?: string | null;
            /**
             * Region
             * @default
             */
            region?: string;
            /**
             * App Id
             * @default
             */
            app_id?: string;
            /**
             * Endpoint
             * @default
             */
            endpoint?: string;
            /**
             * Signature
             * @default
             */
            signature?: string;
            /**
             * Type
             * @default
             */
            type?: string;
            /** Unit */
            unit?: number | null;
            /**
             * Price
             * @default 0
             */
            price?: string;
            /**
             * Limit Per Number
             * @default 10
             */
            limit_per_number?: number;
            /**
             * Limit Per Day
             * @default 1000
             */
            limit_per_day?: number;
            /**
             * Provider
             * @enum {string}
             */
            provider: "console" | "aliyun" | "tencent";
        };
        /**
         * SetSmsAccount
         * @description `secret` left out: as it is. `endpoint`: for a private cloud, instead of the provider's own address.
         *
         *     `type`: of the tickets that replies begin, where they belong to none; empty: such replies wait for somebody.
         */
        SetSmsAccount: {
            /**
             * Quiet From
             * @default
             */
            quiet_from?: string;
            /**
             * Quiet Until
             * @default
             */
            quiet_until?: string;
            /** Name */
            name: string;
            /**
             * Key Id
             * @default
             */
            key_id?: string;
            /** Secret */
            secret?: string | null;
            /**
             * Region
             * @default
             */
            region?: string;
            /**
             * App Id
             * @default
             */
            app_id?: string;
            /**
             * Endpoint
             * @default
             */
            endpoint?: string;
            /**
             * Signature
             * @default
             */
            signature?: string;
            /**
             * Type
             * @default
             */
            type?: string;
            /** Unit */
            unit?: number | null;
            /**
             * Price
             * @default 0
             */
            price?: string;
            /**
             * Limit Per Number
             * @default 10
             */
            limit_per_number?: number;
            /**
             * Limit Per Day
             * @default 1000
             */
            limit_per_day?: number;
        };
        /** SmsAccountTest */
        SmsAccountTest: {
            /** Works */
            works: boolean;
            /**
             * Answer
             * @description In the provider's words
             */
            answer: string;
            /**
             * Hint
             * @description What they mean, and what to do; empty where it works
             */
            hint: string;
        };
        /** SmsPlaceholderOut */
        SmsPlaceholderOut: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Sample */
            sample: string;
        };
        /** SmsPurposeOut */
        SmsPurposeOut: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Is Code */
            is_code: boolean;
            /** Placeholders */
            placeholders: components["schemas"]["SmsPlaceholderOut"][];
            /** Usual */
            usual: {
                [key: string]: string;
            };
        };
        /** SmsTemplateOut */
        SmsTemplateOut: {
            /** Id */
            id: number;
            /** Account */
            account: number;
            /** Account Name */
            account_name: string;
            /** Purpose */
            purpose: string;
            /** Title */
            title: string;
            /**
             * Language
             * @enum {string}
             */
            language: "zh-Hans" | "en";
            /** Code */
            code: string;
            /** Signature */
            signature: string;
            /** Text */
            text: string;
            /** Variables */
            variables: string[];
            /**
             * Preview
             * @description As a phone shows it, with values to try
             */
            preview: string;
            /** Segments */
            segments: number;
            /** On */
            on: boolean;
            /**
             * Review
             * @enum {string}
             */
            review: "draft" | "in_review" | "approved" | "rejected";
            /** Reason */
            reason: string;
            /** Checked At */
            checked_at: string | null;
            /** Revision */
            revision: number;
        };
        /** CreateSmsTemplate */
        CreateSmsTemplate: {
            /**
             * Code
             * @default
             */
            code?: string;
            /**
             * Signature
             * @default
             */
            signature?: string;
            /** Text */
            text: string;
            /** Account */
            account: number;
            /** Purpose */
            purpose: string;
            /**
             * Language
             * @enum {string}
             */
            language: "zh-Hans" | "en";
        };
        /**
         * SetSmsTemplate
         * @description `text` with {placeholders}; `code`: by which the provider knows it.
         */
        SetSmsTemplate: {
            /**
             * Code
             * @default
             */
            code?: string;
            /**
             * Signature
             * @default
             */
            signature?: string;
            /** Text */
            text: string;
        };
        /** SmsTestSent */
        SmsTestSent: {
            /** Number */
            number: string;
            /** Text */
            text: string;
        };
        /** SendSmsTest */
        SendSmsTest: {
            /** Number */
            number: string;
        };
        /**
         * ShownSms
         * @description What an account for trying out did not send.
         */
        ShownSms: {
            /** Number */
            number: string;
            /** Text */
            text: string;
            /** Purpose */
            purpose: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * SmsCost
         * @description What texts cost within a day or a month, by purpose and account.
         */
        SmsCost: {
            /** Period */
            period: string;
            /** Purpose */
            purpose: string;
            /** Title */
            title: string;
            /** Account */
            account: string;
            /** Texts */
            texts: number;
            /** Segments */
            segments: number;
            /** Price */
            price: string;
            /** Delivered */
            delivered: number;
            /** Failed */
            failed: number;
        };
        /** OptOutOut */
        OptOutOut: {
            /** Id */
            id: number;
            /** Number */
            number: string;
            /**
             * Word
             * @description What was said; empty: somebody of ours entered it
             */
            word: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** OptOutPage */
        OptOutPage: {
            /** Items */
            items: components["schemas"]["OptOutOut"][];
            /** Next */
            next: number | null;
        };
        /** AddOptOut */
        AddOptOut: {
            /** Number */
            number: string;
        };
        /** SmsReplyOut */
        SmsReplyOut: {
            /** Id */
            id: number;
            /** Account */
            account: number | null;
            /** Account Name */
            account_name: string;
            /** Number */
            number: string;
            /** Text */
            text: string;
            /** State */
            state: string;
            /** Reason */
            reason: string;
            /**
             * Sentence
             * @description Why it was left or refused, for people
             */
            sentence: string;
            /** Ticket */
            ticket: number | null;
            /** Ticket Number */
            ticket_number: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** SmsReplyPage */
        SmsReplyPage: {
            /** Items */
            items: components["schemas"]["SmsReplyOut"][];
            /** Next */
            next: number | null;
        };
        /** PhoneLineOut */
        PhoneLineOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Brand */
            brand: number | null;
            /** Unit */
            unit: number;
            /** Type */
            type: string;
            /** Numbers */
            numbers: string[];
            /** Call Url */
            call_url: string;
            /** Answer Within */
            answer_within: number;
            /** Closed */
            closed: boolean;
            /** Last Event At */
            last_event_at: string | null;
            /**
             * Problem
             * @description Why an event was refused, and what to do
             */
            problem: string;
            /** Problem Since */
            problem_since: string | null;
            /** Seats */
            seats: components["schemas"]["SeatOut"][];
            /** Revision */
            revision: number;
        };
        /** SeatOut */
        SeatOut: {
            /** Id */
            id: number;
            user: components["schemas"]["Ref"];
            /** Extension */
            extension: string;
        };
        /**
         * PhoneLineSecret
         * @description What the telephone system needs, shown once.
         */
        PhoneLineSecret: {
            line: components["schemas"]["PhoneLineOut"];
            /** Secret */
            secret: string;
        };
        /**
         * SetPhoneLine
         * @description `unit`: whose calls these are, and where their tickets go. `call_url` empty: people's own telephones call.
         */
        SetPhoneLine: {
            /** Name */
            name: string;
            /** Brand */
            brand?: number | null;
            /** Unit */
            unit: number;
            /** Type */
            type: string;
            /**
             * Numbers
             * @default []
             */
            numbers?: string[];
            /**
             * Call Url
             * @default
             */
            call_url?: string;
            /**
             * Answer Within
             * @default 20
             */
            answer_within?: number;
        };
        /** PhoneLineTest */
        PhoneLineTest: {
            /** Works */
            works: boolean;
            /** Answer */
            answer: string;
        };
        /** AddSeat */
        AddSeat: {
            /** User */
            user: number;
            /** Extension */
            extension: string;
        };
        /** CallNow */
        CallNow: {
            /** Id */
            id: number;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "ringing" | "on" | "ended";
            /** Direction */
            direction: string;
            /** Number */
            number: string;
            /** Called */
            called: string;
            /** Line */
            line: string;
            /** Rang At */
            rang_at: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * Callers
             * @description The likeliest first; none where nobody has this number
             */
            callers: components["schemas"]["Caller"][];
            /** Open */
            open: components["schemas"]["TicketBrief"][];
            /**
             * Last
             * @description The last five, of the likeliest caller
             */
            last: components["schemas"]["TicketBrief"][];
            ticket: components["schemas"]["TicketBrief"] | null;
        };
        /**
         * Caller
         * @description Somebody who may be calling.
         */
        Caller: {
            /** Customer */
            customer: number;
            /** Name */
            name: string;
            /** Tier */
            tier: string;
            /** Contact */
            contact: number | null;
            /** Contact Name */
            contact_name: string;
        };
        /** MyCalls */
        MyCalls: {
            /** Seats */
            seats: components["schemas"]["SeatBrief"][];
            /** Calls */
            calls: components["schemas"]["CallNow"][];
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /**
             * Has Lines
             * @description There are lines here whose calls this person may see
             */
            has_lines: boolean;
        };
        /** SeatBrief */
        SeatBrief: {
            line: components["schemas"]["Ref"];
            /** Extension */
            extension: string;
            /**
             * Calls
             * @description Calls are placed by the telephone system; otherwise by a tel: link
             */
            calls: boolean;
        };
        /** MissedCalls */
        MissedCalls: {
            /** Items */
            items: components["schemas"]["MissedOut"][];
            /** More */
            more: boolean;
        };
        /**
         * MissedOut
         * @description A number that nobody has called back yet. `call`: the last one, on which its verbs are done.
         */
        MissedOut: {
            /** Call */
            call: number;
            /** Number */
            number: string;
            customer: components["schemas"]["Ref"] | null;
            line: components["schemas"]["Ref"];
            /** Times */
            times: number;
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            claimed_by: components["schemas"]["Ref"] | null;
        };
        /** AnswerRate */
        AnswerRate: {
            /**
             * Days
             * @description 1 is today
             */
            days: number;
            /** Offered */
            offered: number;
            /** Answered */
            answered: number;
            /**
             * In Time
             * @description Answered within the seconds of their line
             */
            in_time: number;
            /** Missed */
            missed: number;
            /**
             * Wait
             * @description Seconds until they were answered, on average
             */
            wait: number | null;
        };
        /** AnswerRates */
        AnswerRates: {
            /** Periods */
            periods: components["schemas"]["AnswerRate"][];
            /** Lines */
            lines: components["schemas"]["Ref"][];
            /**
             * Within
             * @description The seconds that a good answer takes, of each line
             */
            within: number[];
            /** Target */
            target: number;
        };
        /** CallOut */
        CallOut: {
            /** Id */
            id: number;
            /** Direction */
            direction: string;
            /** Number */
            number: string;
            /** Called */
            called: string;
            line: components["schemas"]["Ref"];
            /** Extension */
            extension: string;
            user: components["schemas"]["Ref"] | null;
            customer: components["schemas"]["Ref"] | null;
            ticket: components["schemas"]["TicketBrief"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "ringing" | "on" | "answered" | "missed" | "unanswered";
            /**
             * Begun At
             * Format: date-time
             */
            begun_at: string;
            /** Rang At */
            rang_at: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Cause */
            cause: string;
            /** Recording */
            recording: boolean;
            /** Called Back At */
            called_back_at: string | null;
            called_back_by: components["schemas"]["Ref"] | null;
        };
        /** CallPage */
        CallPage: {
            /** Items */
            items: components["schemas"]["CallOut"][];
            /** Next */
            next: number | null;
        };
        /**
         * CallStarted
         * @description `tel`: no line places calls, so the caller's own telephone does.
         */
        CallStarted: {
            /** Id */
            id: number | null;
            /** Tel */
            tel: string;
        };
        /**
         * StartCall
         * @description One of the first four says whom to call. `line`: unsaid, the one at which the caller sits.
         */
        StartCall: {
            /**
             * Number
             * @default
             */
            number?: string;
            /** Contact */
            contact?: number | null;
            /** Ticket */
            ticket?: number | null;
            /**
             * Call
             * @description A missed one, which is called back
             */
            call?: number | null;
            /** Line */
            line?: number | null;
        };
        /**
         * MakeTicketOfCall
         * @description `customer`: which of those who may be calling; unsaid: the one whose number it is, or a new one.
         */
        MakeTicketOfCall: {
            /** Customer */
            customer?: number | null;
            /**
             * Type
             * @default
             */
            type?: string;
            /**
             * Subject
             * @default
             */
            subject?: string;
        };
        /** AttachCall */
        AttachCall: {
            /** Ticket */
            ticket: number;
        };
        /**
         * CustomerLink
         * @description What can be pasted to a customer wherever one talks with them.
         */
        CustomerLink: {
            /** Text */
            text: string;
            /** Url */
            url: string;
            /** Language */
            language: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * MakeCustomerLink
         * @description `language`: of the words; without it the customer's, else the company's.
         */
        MakeCustomerLink: {
            /**
             * Language
             * @default
             */
            language?: string;
        };
        /** PlaceholderOut */
        PlaceholderOut: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * StepLetterOut
         * @description `usual…`: what holds where nothing is said here.
         */
        StepLetterOut: {
            /**
             * Step
             * @enum {string}
             */
            step: "submitted" | "accepted" | "in_progress" | "answered" | "needs_you" | "done" | "called_back";
            /** Title */
            title: string;
            /** On */
            on: boolean;
            /** On Here */
            on_here: boolean | null;
            /** Usual On */
            usual_on: boolean;
            /** Subject */
            subject: {
                [key: string]: string;
            };
            /** Body */
            body: {
                [key: string]: string;
            };
            /** Usual Subject */
            usual_subject: {
                [key: string]: string;
            };
            /** Usual Body */
            usual_body: {
                [key: string]: string;
            };
            /**
             * Is Own
             * @description Words of its own stand here
             */
            is_own: boolean;
        };
        /** StepLettersOut */
        StepLettersOut: {
            /** Items */
            items: components["schemas"]["StepLetterOut"][];
            /** Placeholders */
            placeholders: components["schemas"]["PlaceholderOut"][];
        };
        /**
         * SetStepLetter
         * @description `on` null, or a language that is not said: as for all types, or as it is shipped.
         */
        SetStepLetter: {
            /**
             * Type
             * @default
             */
            type?: string;
            /**
             * Step
             * @enum {string}
             */
            step: "submitted" | "accepted" | "in_progress" | "answered" | "needs_you" | "done" | "called_back";
            /** On */
            on?: boolean | null;
            /**
             * Subject
             * @default {}
             */
            subject?: {
                [key: string]: string;
            };
            /**
             * Body
             * @default {}
             */
            body?: {
                [key: string]: string;
            };
        };
        /** LetterPreview */
        LetterPreview: {
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** Text */
            text: string;
        };
        /**
         * PreviewLetter
         * @description `ticket`: whose data; unsaid: the newest of the type that the reader may see.
         */
        PreviewLetter: {
            /**
             * Type
             * @default
             */
            type?: string;
            /**
             * Step
             * @enum {string}
             */
            step: "submitted" | "accepted" | "in_progress" | "answered" | "needs_you" | "done" | "called_back";
            /**
             * Language
             * @enum {string}
             */
            language: "zh-Hans" | "en";
            /** Subject */
            subject: string;
            /** Body */
            body: string;
            /** Ticket */
            ticket?: number | null;
        };
        /**
         * PolicyOut
         * @description A version of a brand's privacy policy, as staff edit it.
         */
        PolicyOut: {
            /** Number */
            number: number;
            /** Text */
            text: {
                [key: string]: string;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** PublishPolicy */
        PublishPolicy: {
            /** Text */
            text: {
                [key: string]: string;
            };
        };
        /**
         * SetLogo
         * @description An upload of one's own (`POST /files`), or none.
         */
        SetLogo: {
            /** File */
            file: number | null;
        };
        /** EntryLinkOut */
        EntryLinkOut: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Url */
            url: string;
            /** Title */
            title: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Type */
            type: string;
            /** Tags */
            tags: string[];
            /** Priority */
            priority: number | null;
            /** Tier */
            tier: string;
            /** Expires At */
            expires_at: string | null;
            /** Most Uses */
            most_uses: number | null;
            /** Uses */
            uses: number;
            /** Works */
            works: boolean;
            /** Closed At */
            closed_at: string | null;
        };
        /** CreateEntryLink */
        CreateEntryLink: {
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Type
             * @default
             */
            type?: string;
            /**
             * Tags
             * @default []
             */
            tags?: string[];
            /** Priority */
            priority?: (1 | 2 | 3 | 4) | null;
            /**
             * Tier
             * @default
             */
            tier?: string;
            /** Expires At */
            expires_at?: string | null;
            /** Most Uses */
            most_uses?: number | null;
            /** Brand */
            brand: number;
        };
        /**
         * EditEntryLink
         * @description What comes in by this link, and until when. `type` empty: the visitor chooses.
         */
        EditEntryLink: {
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Type
             * @default
             */
            type?: string;
            /**
             * Tags
             * @default []
             */
            tags?: string[];
            /** Priority */
            priority?: (1 | 2 | 3 | 4) | null;
            /**
             * Tier
             * @default
             */
            tier?: string;
            /** Expires At */
            expires_at?: string | null;
            /** Most Uses */
            most_uses?: number | null;
        };
        /** EntryShown */
        EntryShown: {
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * Face
         * @description A brand as its customers see it.
         */
        Face: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Color */
            color: string;
            /** Logo */
            logo: string | null;
            /** Languages */
            languages: string[];
            /** Hotline */
            hotline: string;
            /** Hours */
            hours: string;
            /** Has Promise */
            has_promise: boolean;
            /** Icp */
            icp: string;
            /**
             * Policy
             * @description The number of the privacy policy that a request agrees to
             */
            policy: number | null;
        };
        /**
         * Welcome
         * @description The first page: whose service this is, and what one can ask for.
         */
        Welcome: {
            brand: components["schemas"]["Face"];
            /** Types */
            types: components["schemas"]["TypeOut"][];
            entry: components["schemas"]["EntryShown"] | null;
            /**
             * Signs In
             * @description Codes can be sent, so customers can sign in
             */
            signs_in: boolean;
            /**
             * Signs In By
             * @description Where codes can be sent to
             */
            signs_in_by: ("email" | "phone")[];
        };
        /**
         * PageOut
         * @description A text of the brand's own; a privacy policy has a number and a date.
         */
        PageOut: {
            /** Text */
            text: string;
            /** Number */
            number: number | null;
            /** At */
            at: string | null;
        };
        /**
         * Challenge
         * @description Numbers n with that many zero bits in front of SHA-256("salt:part:n"), for each part from 0.
         */
        Challenge: {
            /** Challenge */
            challenge: string;
            /** Salt */
            salt: string;
            /** Bits */
            bits: number;
            /** Parts */
            parts: number;
        };
        /**
         * UploadOut
         * @description An upload by a stranger: the ticket alone lets it be attached, within a day.
         */
        UploadOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Type */
            type: string;
            /** Url */
            url: string;
            /** Thumbnail */
            thumbnail: string | null;
            /** Ticket */
            ticket: string;
        };
        /** Submitted */
        Submitted: {
            /** Number */
            number: string;
            /** Token */
            token: string;
            /** Url */
            url: string;
        };
        /**
         * SendRequest
         * @description `policy`: the number of the privacy policy that the sender has agreed to; `entry`: the link they came by.
         */
        SendRequest: {
            /** Type */
            type: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /**
             * Email
             * @default
             */
            email?: string;
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Message
             * @default
             */
            message?: string;
            /**
             * Data
             * @default {}
             */
            data?: {
                [key: string]: unknown;
            };
            /**
             * Attachments
             * @default []
             */
            attachments?: string[];
            /**
             * Language
             * @default
             */
            language?: string;
            /** Policy */
            policy?: number | null;
            /**
             * Entry
             * @default
             */
            entry?: string;
        };
        /** Answer */
        Answer: {
            /** Label */
            label: string;
            /** Value */
            value: string;
            /**
             * Files
             * @default []
             */
            files?: components["schemas"]["FileOut"][];
        };
        /**
         * Entry
         * @description Something that happened, as on a parcel: newest first.
         */
        Entry: {
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Author */
            author: string;
            /** Attachments */
            attachments: components["schemas"]["FileOut"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Progress
         * @description A customer's request, as its signed link shows it. Whatever is personal is masked: links get forwarded.
         */
        Progress: {
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** Type Title */
            type_title: string;
            /** Public State */
            public_state: string;
            /** Steps */
            steps: components["schemas"]["Step"][];
            /** Sentence */
            sentence: string;
            /** Promise */
            promise: string;
            /** Needs You */
            needs_you: string;
            /** Entries */
            entries: components["schemas"]["Entry"][];
            /** Answers */
            answers: components["schemas"]["Answer"][];
            /** Actions */
            actions: string[];
            /** Urged At */
            urged_at: string | null;
            /** Reopens Until */
            reopens_until: string | null;
            rating: components["schemas"]["Rating"] | null;
            /** Rating Reasons */
            rating_reasons: components["schemas"]["RatingReasonOut"][];
            brand: components["schemas"]["Face"];
        };
        /**
         * RatingReasonOut
         * @description A word to tap beside the stars: with four and five of them (`praise`) or with fewer.
         */
        RatingReasonOut: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Praise */
            praise: boolean;
        };
        /** Step */
        Step: {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Done */
            done: boolean;
            /** Current */
            current: boolean;
            /** At */
            at: string | null;
        };
        /**
         * FollowUp
         * @description What is still wrong, where the old request can no longer be opened again.
         */
        FollowUp: {
            /** Message */
            message: string;
            /**
             * Attachments
             * @default []
             */
            attachments?: string[];
        };
        /**
         * LookUp
         * @description A ticket's number, and the phone number that was given with it: whole, or its last four digits.
         */
        LookUp: {
            /** Number */
            number: string;
            /** Phone */
            phone: string;
        };
        /**
         * AskForCode
         * @description Where the code goes: an e-mail address, or the number of a mobile phone.
         */
        AskForCode: {
            /** Address */
            address: string;
            /**
             * Language
             * @default
             */
            language?: string;
        };
        /** SignIn */
        SignIn: {
            /** Address */
            address: string;
            /** Code */
            code: string;
        };
        /** MyRequest */
        MyRequest: {
            /** Number */
            number: string;
            /** Subject */
            subject: string;
            /** Type Title */
            type_title: string;
            /** Public State */
            public_state: string;
            /** Sentence */
            sentence: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * MyRequests
         * @description The requests of who is signed in, newest first.
         */
        MyRequests: {
            /** Items */
            items: components["schemas"]["MyRequest"][];
        };
        /** OpenRequest */
        OpenRequest: {
            /** Number */
            number: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    afterloop_service_tickets_api_list_tickets: {
        parameters: {
            query?: {
                /** @description A condition in JSON over `GET /fields` */
                filter?: string;
                q?: string;
                /** @description `-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with `-` before it: among the first 1,000 hits, and `among` says so */
                order?: string;
                /** @description A field: rows of the same value stand together */
                group?: string;
                /** @description Fields whose values each row brings in `cells` */
                columns?: string[];
                after?: string;
                limit?: number;
                state?: ("new" | "open" | "pending" | "resolved" | "closed")[];
                type?: string;
                assignee?: string;
                unit?: number | null;
                category?: number | null;
                customer?: number | null;
                priority?: number | null;
                /** @description In a unit of which the reader is a member */
                team?: boolean;
                /** @description The customer's last word is not answered */
                waiting?: boolean;
                /** @description Due within four hours, or overdue */
                risk?: boolean;
                /** @description The reader is named in a note */
                mentioned?: boolean;
                /** @description The reader watches it */
                watched?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
        };
    };
    afterloop_service_tickets_api_create_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTicket"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCreated"];
                };
            };
        };
    };
    afterloop_service_tickets_api_count_tickets: {
        parameters: {
            query?: {
                /** @description A condition in JSON over `GET /fields` */
                filter?: string;
                q?: string;
                /** @description `-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with `-` before it: among the first 1,000 hits, and `among` says so */
                order?: string;
                /** @description A field: rows of the same value stand together */
                group?: string;
                /** @description Fields whose values each row brings in `cells` */
                columns?: string[];
                after?: string;
                limit?: number;
                state?: ("new" | "open" | "pending" | "resolved" | "closed")[];
                type?: string;
                assignee?: string;
                unit?: number | null;
                category?: number | null;
                customer?: number | null;
                priority?: number | null;
                /** @description In a unit of which the reader is a member */
                team?: boolean;
                /** @description The customer's last word is not answered */
                waiting?: boolean;
                /** @description Due within four hours, or overdue */
                risk?: boolean;
                /** @description The reader is named in a note */
                mentioned?: boolean;
                /** @description The reader watches it */
                watched?: boolean;
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
        };
    };
    afterloop_service_tickets_api_export_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportTickets"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
        };
    };
    afterloop_service_tickets_api_do_to_several: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoToSeveral"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneToSeveral"];
                };
            };
        };
    };
    afterloop_service_tickets_api_read_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
        };
    };
    afterloop_service_tickets_api_list_messages: {
        parameters: {
            query?: {
                after?: number;
                before?: number | null;
            };
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
        };
    };
    afterloop_service_tickets_api_read_timeline: {
        parameters: {
            query?: {
                after?: number;
                before?: number | null;
            };
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
        };
    };
    afterloop_service_tickets_api_read_history: {
        parameters: {
            query?: {
                kind?: ("words" | "state" | "people" | "facts" | "other") | "";
                before?: number;
            };
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
        };
    };
    afterloop_service_tickets_api_list_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDraft"][];
                };
            };
        };
    };
    afterloop_service_tickets_api_keep_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepDraft"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_list_similar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Similar"];
                };
            };
        };
    };
    afterloop_service_tickets_api_accept_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_claim_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_release_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_assign_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_transfer_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_pend_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Pend"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_resume_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_reply_to_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_note_on_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Note"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_log_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Log"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_escalate_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLevel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_deescalate_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLevel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_merge_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_unmerge_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unmerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_resolve_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolve"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_reopen_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_close_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_call_back_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_hear_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hear"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_rate_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_confirm_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_urge_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_edit_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_link_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Link"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_unlink_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unlink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_watch_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_unwatch_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_tickets_api_list_types: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeOut"][];
                };
            };
        };
    };
    afterloop_service_tickets_api_list_type_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeSettings"][];
                };
            };
        };
    };
    afterloop_service_tickets_api_edit_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditType"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeSettings"][];
                };
            };
        };
    };
    afterloop_service_tickets_api_list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"][];
                };
            };
        };
    };
    afterloop_service_tickets_api_create_category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategory"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"];
                };
            };
        };
    };
    afterloop_service_tickets_api_edit_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCategory"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"];
                };
            };
        };
    };
    afterloop_service_tickets_api_move_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCategory"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"];
                };
            };
        };
    };
    afterloop_service_tickets_api_close_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOut"];
                };
            };
        };
    };
    afterloop_service_tickets_api_list_tags: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_accounts_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_accounts_check_set_up_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpLinkOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_accounts_set_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    afterloop_kernel_people_api_accounts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    afterloop_kernel_people_api_accounts_edit_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMe"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_my_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignIn"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_offer_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_end_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSessions"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignIn"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_unlink_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlinkAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignIn"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_ask_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPhone"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneAsked"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_confirm_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowPhoneCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignIn"];
                };
            };
        };
    };
    afterloop_kernel_people_api_security_forget_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignIn"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_list_units: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_create_unit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitBelow"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_shape_units: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShapeUnits"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_list_places: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_edit_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUnit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_rename_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_move_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveUnit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_merge_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUnit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_close_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_units_reopen_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_list_users: {
        parameters: {
            query?: {
                unit?: number | null;
                q?: string;
                after?: number;
                limit?: number;
                state?: "active" | "inactive" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_read_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_explain: {
        parameters: {
            query: {
                verb: string;
                entity: string;
                record: number;
            };
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_edit_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUser"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_invite_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeactivateUser"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_open_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_activate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_sign_out_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_remove_second_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlinkAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_list_memberships: {
        parameters: {
            query?: {
                user?: number | null;
                unit?: number | null;
                role?: number | null;
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_add_membership: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMembership"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_end_membership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMembership"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_check_password_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLinkOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_users_choose_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    afterloop_kernel_people_api_stand_ins_list_stand_ins: {
        parameters: {
            query?: {
                user?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_stand_ins_arrange_stand_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeStandIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_stand_ins_list_standing_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_stand_ins_end_stand_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stand_in_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_read_organization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_read_sign_in_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRules"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_choose_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseSignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRules"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_edit_organization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganization"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_finish_guide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_create_role: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_list_verbs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerbOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_edit_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRole"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_delete_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_people_api_company_list_posts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKeyed"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_edit_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditKeyed"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_set_limits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLimits"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_read_authority: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_list_skills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyedOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_create_skill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKeyed"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyedOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_edit_skill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditKeyed"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyedOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_list_brands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_create_brand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBrand"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_company_edit_brand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBrand"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_identity_list_identity_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_identity_create_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIdentityProvider"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_identity_edit_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity_provider_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditIdentityProvider"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_identity_enable_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity_provider_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_identity_disable_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity_provider_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_identity_check_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity_provider_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderCheck"];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_list_tokens: {
        parameters: {
            query?: {
                user?: number | null;
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRow"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_create_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateToken"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRow"];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_list_shares: {
        parameters: {
            query?: {
                entity?: string;
                record?: number | null;
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_give_share: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveShare"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_end_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                share_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_list_grants: {
        parameters: {
            query?: {
                user?: number | null;
                unit?: number | null;
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"][];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_give_access: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveAccess"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"];
                };
            };
        };
    };
    afterloop_kernel_people_api_access_revoke_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeAccess"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_list_definitions: {
        parameters: {
            query?: {
                kind?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionList"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_create_definition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_import_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_get_definition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_rename_definition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameDefinition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_save_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_discard_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_publish_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_roll_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_get_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_compare: {
        parameters: {
            query: {
                before: number;
                after: number;
            };
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffOut"];
                };
            };
        };
    };
    afterloop_kernel_definitions_api_export: {
        parameters: {
            query?: {
                number?: number | null;
            };
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    afterloop_kernel_files_api_upload_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileOut"];
                };
            };
        };
    };
    afterloop_kernel_files_api_read_signed: {
        parameters: {
            query?: {
                thumbnail?: boolean;
            };
            header?: never;
            path: {
                key: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_files_api_read_file: {
        parameters: {
            query?: {
                thumbnail?: boolean;
            };
            header?: never;
            path: {
                file_id: number;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_messages_api_list_notices: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_read_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_read_all_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAll"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_read_my_preference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_choose_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseNotices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_read_default_preference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_set_default_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseNotices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_read_stop_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_stop_notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopOut"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_list_dispatches: {
        parameters: {
            query?: {
                state?: "" | "queued" | "sending" | "sent" | "failed" | "dead" | "dropped";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchPage"];
                };
            };
        };
    };
    afterloop_kernel_messages_api_replay_dispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispatch_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchOut"];
                };
            };
        };
    };
    afterloop_kernel_live_api_say_typing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Typing"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_views_api_list_views: {
        parameters: {
            query: {
                of: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOut"][];
                };
            };
        };
    };
    afterloop_kernel_views_api_create_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateView"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
        };
    };
    afterloop_kernel_views_api_edit_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
        };
    };
    afterloop_kernel_views_api_delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_composing_api_list_fields: {
        parameters: {
            query: {
                of: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldOut"][];
                };
            };
        };
    };
    afterloop_kernel_composing_api_list_choices: {
        parameters: {
            query: {
                of: string;
                q?: string;
                id?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesOut"];
                };
            };
        };
    };
    afterloop_kernel_composing_api_list_functions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionOut"][];
                };
            };
        };
    };
    afterloop_kernel_composing_api_read_formula: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadFormula"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormulaRead"];
                };
            };
        };
    };
    afterloop_kernel_composing_api_write_formula: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteFormula"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormulaWritten"];
                };
            };
        };
    };
    afterloop_channels_papers_api_list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"][];
                };
            };
        };
    };
    afterloop_channels_papers_api_list_template_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateSettings"][];
                };
            };
        };
    };
    afterloop_channels_papers_api_list_placeholders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheetsOut"];
                };
            };
        };
    };
    afterloop_channels_papers_api_preview_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPaper"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPreview"];
                };
            };
        };
    };
    afterloop_channels_papers_api_preview_template: {
        parameters: {
            query?: {
                language?: "zh-Hans" | "en";
                ticket?: number | null;
                number?: number | null;
            };
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_papers_api_offer_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definition_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferPaper"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateSettings"][];
                };
            };
        };
    };
    afterloop_channels_papers_api_list_papers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperOut"][];
                };
            };
        };
    };
    afterloop_channels_papers_api_issue_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePaper"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperOut"];
                };
            };
        };
    };
    afterloop_channels_papers_api_void_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidPaper"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperOut"];
                };
            };
        };
    };
    afterloop_channels_papers_api_show_paper: {
        parameters: {
            query?: {
                size?: ("a4" | "80mm") | null;
            };
            header?: never;
            path: {
                ticket_id: number;
                paper_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_papers_api_read_pdf: {
        parameters: {
            query?: {
                size?: ("a4" | "80mm") | null;
            };
            header?: never;
            path: {
                ticket_id: number;
                paper_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_exports_api_list_exports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"][];
                };
            };
        };
    };
    afterloop_kernel_exports_api_read_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
        };
    };
    afterloop_kernel_personal_data_api_read_held: {
        parameters: {
            query: {
                entity: string;
                record: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldOut"];
                };
            };
        };
    };
    afterloop_kernel_personal_data_api_export_held: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOut"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
        };
    };
    afterloop_kernel_personal_data_api_list_erasures: {
        parameters: {
            query?: {
                before?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"][];
                };
            };
        };
    };
    afterloop_kernel_personal_data_api_redact_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redact"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redacted"];
                };
            };
        };
    };
    afterloop_kernel_retention_api_list_retention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionOut"][];
                };
            };
        };
    };
    afterloop_kernel_retention_api_choose_retention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetention"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionOut"];
                };
            };
        };
    };
    afterloop_kernel_retention_api_read_due: {
        parameters: {
            query: {
                days: number;
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Due"];
                };
            };
        };
    };
    afterloop_kernel_audit_api_list_events: {
        parameters: {
            query?: {
                name?: string;
                actor?: number | null;
                record?: number | null;
                since?: string | null;
                until?: string | null;
                before?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntry"][];
                };
            };
        };
    };
    afterloop_kernel_audit_api_export_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLog"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
        };
    };
    afterloop_kernel_audit_api_list_event_names: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventName"][];
                };
            };
        };
    };
    afterloop_kernel_audit_api_read_system: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemOut"];
                };
            };
        };
    };
    afterloop_kernel_audit_api_list_parked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOut"][];
                };
            };
        };
    };
    afterloop_kernel_audit_api_skip_parked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipParked"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_kernel_audit_api_read_mail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailOut"];
                };
            };
        };
    };
    afterloop_kernel_audit_api_test_mail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTest"];
                };
            };
        };
    };
    afterloop_kernel_audit_api_retry_parked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryParked"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_customers_api_list_customers: {
        parameters: {
            query?: {
                /** @description A condition in JSON over `GET /fields` */
                filter?: string;
                q?: string;
                /** @description `-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with `-` before it: among the first 1,000 hits, and `among` says so */
                order?: string;
                /** @description A field: rows of the same value stand together */
                group?: string;
                /** @description Fields whose values each row brings in `cells` */
                columns?: string[];
                after?: string;
                limit?: number;
                kind?: ("person" | "company") | null;
                unit?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
        };
    };
    afterloop_service_customers_api_create_customer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOut"];
                };
            };
        };
    };
    afterloop_service_customers_api_count_customers: {
        parameters: {
            query?: {
                /** @description A condition in JSON over `GET /fields` */
                filter?: string;
                q?: string;
                /** @description `-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with `-` before it: among the first 1,000 hits, and `among` says so */
                order?: string;
                /** @description A field: rows of the same value stand together */
                group?: string;
                /** @description Fields whose values each row brings in `cells` */
                columns?: string[];
                after?: string;
                limit?: number;
                kind?: ("person" | "company") | null;
                unit?: number | null;
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
        };
    };
    afterloop_service_customers_api_export_customers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCustomers"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
        };
    };
    afterloop_service_customers_api_read_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOut"];
                };
            };
        };
    };
    afterloop_service_customers_api_edit_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCustomer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOut"];
                };
            };
        };
    };
    afterloop_service_dispatch_api_list_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueRow"][];
                };
            };
        };
    };
    afterloop_service_dispatch_api_set_queue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetQueue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueOut"];
                };
            };
        };
    };
    afterloop_service_dispatch_api_read_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueOut"];
                };
            };
        };
    };
    afterloop_service_dispatch_api_seat_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSeat"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueOut"];
                };
            };
        };
    };
    afterloop_service_dispatch_api_read_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceOut"];
                };
            };
        };
    };
    afterloop_service_dispatch_api_set_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appear"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceOut"];
                };
            };
        };
    };
    afterloop_service_dispatch_api_list_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"][];
                };
            };
        };
    };
    afterloop_service_scripts_api_list_scripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptOut"][];
                };
            };
        };
    };
    afterloop_service_scripts_api_create_script: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScript"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptOut"];
                };
            };
        };
    };
    afterloop_service_scripts_api_edit_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                script_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditScript"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptOut"];
                };
            };
        };
    };
    afterloop_service_scripts_api_order_scripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderScripts"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptOut"][];
                };
            };
        };
    };
    afterloop_service_scripts_api_preview_script: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewScript"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptPreview"];
                };
            };
        };
    };
    afterloop_service_scripts_api_retire_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                script_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptOut"];
                };
            };
        };
    };
    afterloop_service_scripts_api_take_up_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                script_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptOut"];
                };
            };
        };
    };
    afterloop_service_scripts_api_delete_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                script_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_service_scripts_api_list_ready_scripts: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyScript"][];
                };
            };
        };
    };
    afterloop_channels_imports_api_list_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListed"][];
                };
            };
        };
    };
    afterloop_channels_imports_api_create_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    afterloop_channels_imports_api_read_template: {
        parameters: {
            query: {
                of: "ticket" | "customer" | "unit" | "user";
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    afterloop_channels_imports_api_read_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    afterloop_channels_imports_api_start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartImport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    afterloop_channels_imports_api_stop_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    afterloop_channels_imports_api_invite_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedPart"];
                };
            };
        };
    };
    afterloop_channels_email_api_list_mails: {
        parameters: {
            query?: {
                state?: "waiting" | "done" | "left" | "refused";
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailPage"];
                };
            };
        };
    };
    afterloop_channels_email_api_deliver_mail: {
        parameters: {
            query?: {
                mailbox?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTaken"];
                };
            };
        };
    };
    afterloop_channels_email_api_try_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_read_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_email_api_read_mail_of_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_email_api_show_mail: {
        parameters: {
            query?: {
                /** @description Those that lie elsewhere are loaded, too: the sender learns that it was read */
                pictures?: boolean;
            };
            header?: never;
            path: {
                mail_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_email_api_show_mail_of_message: {
        parameters: {
            query?: {
                /** @description Those that lie elsewhere are loaded, too: the sender learns that it was read */
                pictures?: boolean;
            };
            header?: never;
            path: {
                ticket_id: number;
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_email_api_list_mailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxOut"][];
                };
            };
        };
    };
    afterloop_channels_email_api_create_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMailbox"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_edit_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMailbox"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_close_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_reopen_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_connect_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
        };
    };
    afterloop_channels_email_api_list_mail_apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAppsOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_create_mail_app: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMailApp"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAppOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_edit_mail_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                app_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMailApp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAppOut"];
                };
            };
        };
    };
    afterloop_channels_email_api_delete_mail_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                app_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_email_api_test_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTest"];
                };
            };
        };
    };
    afterloop_channels_sms_api_list_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAccountOut"][];
                };
            };
        };
    };
    afterloop_channels_sms_api_create_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSmsAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAccountOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_edit_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSmsAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAccountOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_close_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAccountOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_reopen_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAccountOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_test_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAccountTest"];
                };
            };
        };
    };
    afterloop_channels_sms_api_list_purposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsPurposeOut"][];
                };
            };
        };
    };
    afterloop_channels_sms_api_list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsTemplateOut"][];
                };
            };
        };
    };
    afterloop_channels_sms_api_create_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSmsTemplate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsTemplateOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_edit_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSmsTemplate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsTemplateOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_turn_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_template_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsTemplateOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_delete_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_template_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_sms_api_check_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_template_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsTemplateOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_send_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendSmsTest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsTestSent"];
                };
            };
        };
    };
    afterloop_channels_sms_api_list_shown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownSms"][];
                };
            };
        };
    };
    afterloop_channels_sms_api_list_costs: {
        parameters: {
            query?: {
                each?: "day" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCost"][];
                };
            };
        };
    };
    afterloop_channels_sms_api_list_opt_outs: {
        parameters: {
            query?: {
                /** @description The id of the last one read */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutPage"];
                };
            };
        };
    };
    afterloop_channels_sms_api_add_opt_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOptOut"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_lift_opt_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_opt_out_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_sms_api_list_replies: {
        parameters: {
            query?: {
                state?: "waiting" | "done" | "left" | "refused";
                /** @description The id of the last one read */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsReplyPage"];
                };
            };
        };
    };
    afterloop_channels_sms_api_try_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sms_reply_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsReplyOut"];
                };
            };
        };
    };
    afterloop_channels_sms_api_take_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_sms_api_take_replies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_phone_api_take_event: {
        parameters: {
            query?: never;
            header?: {
                /** @description t=<unix seconds>,v1=<digest> */
                "X-Afterloop-Signature"?: string;
            };
            path: {
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Event
                     * @enum {string}
                     */
                    event: "ringing" | "answered" | "ended" | "recording";
                    /**
                     * Call
                     * @description How the telephone system knows it
                     */
                    call: string;
                    /**
                     * At
                     * Format: date-time
                     */
                    at: string;
                    /**
                     * Direction
                     * @default null
                     */
                    direction?: ("in" | "out") | null;
                    /**
                     * From
                     * @default
                     */
                    from?: string;
                    /**
                     * To
                     * @default
                     */
                    to?: string;
                    /**
                     * Extension
                     * @default
                     */
                    extension?: string;
                    /**
                     * Recording
                     * @default
                     */
                    recording?: string;
                    /**
                     * Cause
                     * @default
                     */
                    cause?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_phone_api_list_lines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineOut"][];
                };
            };
        };
    };
    afterloop_channels_phone_api_create_line: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPhoneLine"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineSecret"];
                };
            };
        };
    };
    afterloop_channels_phone_api_edit_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPhoneLine"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineOut"];
                };
            };
        };
    };
    afterloop_channels_phone_api_rotate_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineSecret"];
                };
            };
        };
    };
    afterloop_channels_phone_api_close_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineOut"];
                };
            };
        };
    };
    afterloop_channels_phone_api_reopen_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineOut"];
                };
            };
        };
    };
    afterloop_channels_phone_api_test_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineTest"];
                };
            };
        };
    };
    afterloop_channels_phone_api_add_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSeat"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLineOut"];
                };
            };
        };
    };
    afterloop_channels_phone_api_remove_seat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                phone_seat_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_phone_api_list_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCalls"];
                };
            };
        };
    };
    afterloop_channels_phone_api_list_missed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissedCalls"];
                };
            };
        };
    };
    afterloop_channels_phone_api_read_rates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerRates"];
                };
            };
        };
    };
    afterloop_channels_phone_api_list_calls: {
        parameters: {
            query?: {
                line?: number | null;
                user?: number | null;
                direction?: ("in" | "out") | null;
                missed?: boolean;
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
        };
    };
    afterloop_channels_phone_api_start_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCall"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallStarted"];
                };
            };
        };
    };
    afterloop_channels_phone_api_make_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeTicketOfCall"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketBrief"];
                };
            };
        };
    };
    afterloop_channels_phone_api_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachCall"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketBrief"];
                };
            };
        };
    };
    afterloop_channels_phone_api_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_phone_api_called_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_phone_api_listen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_phone_api_list_calls_of_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOut"][];
                };
            };
        };
    };
    afterloop_channels_portal_desk_make_customer_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCustomerLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLink"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_list_step_letters: {
        parameters: {
            query?: {
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepLettersOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_set_step_letter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStepLetter"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepLettersOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_preview_step_letter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewLetter"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreview"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_list_policies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"][];
                };
            };
        };
    };
    afterloop_channels_portal_desk_publish_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicy"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"][];
                };
            };
        };
    };
    afterloop_channels_portal_desk_set_logo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLogo"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_list_entry_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkOut"][];
                };
            };
        };
    };
    afterloop_channels_portal_desk_create_entry_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEntryLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_edit_entry_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_link_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditEntryLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_close_entry_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_link_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_reopen_entry_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_link_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryLinkOut"];
                };
            };
        };
    };
    afterloop_channels_portal_desk_read_qr_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_link_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_portal_desk_read_portal_qr_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_portal_api_welcome: {
        parameters: {
            query?: {
                entry?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Welcome"];
                };
            };
        };
    };
    afterloop_channels_portal_api_read_page: {
        parameters: {
            query?: {
                brand?: string;
            };
            header?: never;
            path: {
                name: "promise" | "privacy";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut"];
                };
            };
        };
    };
    afterloop_channels_portal_api_read_logo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_portal_api_read_challenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
        };
    };
    afterloop_channels_portal_api_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
        };
    };
    afterloop_channels_portal_api_submit: {
        parameters: {
            query?: never;
            header?: {
                "Afterloop-Proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
        };
    };
    afterloop_channels_portal_api_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    afterloop_channels_portal_api_reply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hear"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    afterloop_channels_portal_api_rate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    afterloop_channels_portal_api_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    afterloop_channels_portal_api_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    afterloop_channels_portal_api_urge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    afterloop_channels_portal_api_follow_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUp"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
        };
    };
    afterloop_channels_portal_api_look_up: {
        parameters: {
            query?: never;
            header?: {
                "Afterloop-Proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
        };
    };
    afterloop_channels_portal_api_ask_for_code: {
        parameters: {
            query?: never;
            header?: {
                "Afterloop-Proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForCode"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_portal_api_take_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_portal_api_end_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    afterloop_channels_portal_api_list_my_requests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRequests"];
                };
            };
        };
    };
    afterloop_channels_portal_api_open_my_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
        };
    };
}
